#!/usr/bin/env python3
# check-big-models.py
#
# Copyright 2026 The Charter contributors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws partnerships that are larger than a page, and says in TAP how it went.

usage: check-big-models.py CHARTER-CLI BIG-PARTNERSHIP.PY [DATA]

Invented ones, a medium and a national one, and real ones out of the folder
DATA: which council is in which resilience forum of England, and the councillors
of Tasmania. What one picture cannot hold must be refused in words, at once.
"""

import csv
import json
import os
import subprocess
import sys
import tempfile
import time

# Each is far more than it takes, and far less than anybody would wait.
MOST_SECONDS = 60
REFUSAL = 'more than'


class Tests:
    def __init__(self):
        self.count = 0
        self.failed = 0

    def report(self, ok, name, comment=''):
        self.count += 1
        self.failed += not ok
        print(f"{'ok' if ok else 'not ok'} {self.count} - {name}")
        for line in comment.splitlines():
            print('# ' + line)

    def skip(self, name, why):
        self.count += 1
        print(f'ok {self.count} - {name} # SKIP {why}')


def export(cli, model, view, output, *more):
    """Returns the exit code, what was said, and the seconds it took."""
    start = time.monotonic()
    answer = subprocess.run([cli, 'export', model, '--view', view, '-o', output, *more],
                            capture_output=True, text=True, timeout=MOST_SECONDS, check=False)
    return answer.returncode, answer.stdout + answer.stderr, time.monotonic() - start


def check_drawn(tests, cli, model, view, folder, *more):
    output = os.path.join(folder, f'{view}.pdf')
    code, said, seconds = export(cli, model, view, output, *more)
    tests.report(code == 0 and os.path.getsize(output) > 1000, f'{os.path.basename(model)}: {view} is drawn',
                 f'{seconds:.1f} s\n{said}')


def check_refused(tests, cli, model, view, folder, *more):
    output = os.path.join(folder, f'{view}-refused.svg')
    code, said, seconds = export(cli, model, view, output, *more)
    tests.report(code == 4 and REFUSAL in said and len(said.splitlines()) == 1
                 and not os.path.exists(output),
                 f'{os.path.basename(model)}: {view} is refused in words', f'{seconds:.1f} s\n{said}')


def write_model(folder, name, model):
    path = os.path.join(folder, name)
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(model, file)
    return path


def make_view(key, kind, *focus):
    return {'id': key, 'name': key.replace('-', ' '), 'kind': kind,
            'focus': [{'kind': 'organizations', 'id': one} for one in focus]}


def make_forums(data):
    """Councils and the resilience forum of each, as a partnership."""
    with open(os.path.join(data, 'councils', 'lrf-to-local-authority.csv'), encoding='utf-8') as file:
        pairs = [(row['organisation'].split(':')[-1], row['local-resilience-forum'])
                 for row in csv.DictReader(file)]
    with open(os.path.join(data, 'councils', 'uk_local_authorities_future.csv'), encoding='utf-8') as file:
        names = {row['local-authority-code']: row['nice-name'] for row in csv.DictReader(file)}
    councils = sorted({council for council, _ in pairs})
    forums = sorted({forum for _, forum in pairs})
    organizations = [{'id': 'england', 'name': 'Forums of England', 'classification': 'partnership'}]
    organizations += [{'id': c, 'name': names.get(c, c), 'classification': 'council'} for c in councils]
    organizations += [{'id': f, 'name': f'{f} forum', 'classification': 'shared service',
                       'parent_id': 'england'} for f in forums]
    views = [make_view(f'forum-{i}', 'service-membership', forum) for i, forum in enumerate(forums)]
    views += [make_view('all', 'matrix', 'england'), make_view('some', 'matrix', *forums[:4]),
              make_view('map', 'map', 'england')]
    return {'format_version': 1, 'partnership': {'organization_id': 'england'},
            'organizations': organizations, 'views': views,
            'memberships': [{'organization_id': forum, 'member': {'@type': 'Organization', 'id': council}}
                            for council, forum in pairs]}


def make_tasmania(data):
    """The councils of Tasmania with their councillors, each with its board."""
    with open(os.path.join(data, 'popolo', 'TAS.local_councillor_popolo.json'), encoding='utf-8') as file:
        model = json.load(file)
    bodies = [one for one in model['organizations'] if one.get('classification') == 'legislature']
    for body in bodies:
        body['classification'] = 'full council'
    return {'format_version': 1, 'organizations': model['organizations'], 'persons': model['persons'],
            'memberships': model['memberships'],
            'views': [make_view('all', 'board', *(body['id'] for body in bodies))]
                     + [make_view(f'council-{i}', 'board', body['id']) for i, body in enumerate(bodies)]}


def check_invented(tests, cli, generator, folder):
    models = {}
    for size in ('medium', 'national'):
        models[size] = os.path.join(folder, f'{size}.json')
        subprocess.run([sys.executable, generator, size, models[size]], check=True)
    for view in ('governance', 'service-membership', 'board', 'one-service', 'organisational-model', 'map'):
        check_drawn(tests, cli, models['medium'], view, folder)
    check_drawn(tests, cli, models['medium'], 'matrix', folder, '--several-pages', '--page', 'a3-landscape')
    for view in ('governance', 'service-membership', 'matrix'):
        check_refused(tests, cli, models['national'], view, folder)
    check_refused(tests, cli, models['national'], 'matrix', folder, '--several-pages')
    for view in ('board', 'one-service', 'one-council', 'map'):
        check_drawn(tests, cli, models['national'], view, folder)


def check_forums(tests, cli, data, folder):
    if not os.path.exists(os.path.join(data, 'councils', 'lrf-to-local-authority.csv')):
        tests.skip('resilience forums', 'the data is not there')
        return
    forums = make_forums(data)
    model = write_model(folder, 'forums.json', forums)
    check_refused(tests, cli, model, 'all', folder)
    check_drawn(tests, cli, model, 'some', folder, '--several-pages')
    check_drawn(tests, cli, model, 'map', folder)
    for i in range(0, len(forums['views']) - 3, 6):
        check_drawn(tests, cli, model, f'forum-{i}', folder)


def check_tasmania(tests, cli, data, folder):
    if not os.path.exists(os.path.join(data, 'popolo', 'TAS.local_councillor_popolo.json')):
        tests.skip('councils of Tasmania', 'the data is not there')
        return
    tasmania = make_tasmania(data)
    model = write_model(folder, 'tasmania.json', tasmania)
    check_drawn(tests, cli, model, 'all', folder, '--several-pages')
    for i in range(0, len(tasmania['views']) - 1, 8):
        check_drawn(tests, cli, model, f'council-{i}', folder)


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    tests = Tests()
    data = sys.argv[3] if len(sys.argv) > 3 else ''
    with tempfile.TemporaryDirectory() as folder:
        check_invented(tests, sys.argv[1], sys.argv[2], folder)
        check_forums(tests, sys.argv[1], data, folder)
        check_tasmania(tests, sys.argv[1], data, folder)
    print(f'1..{tests.count}')
    sys.exit(tests.failed > 0)


main()
