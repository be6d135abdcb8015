#!/usr/bin/env python3
# big-partnership.py
#
# Copyright 2026 The Charter contributors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a large invented partnership, the same one whenever it is run.

usage: big-partnership.py medium|national FILE

A medium one has 30 councils, 80 services, 200 bodies and 800 seats, a national
one 400, 650, 2,000 and 10,000. Each has a diagram of every kind for all of it,
and one for a council, a service and a board.
"""

import json
import random
import sys

SIZES = {
    'medium': {'councils': 30, 'services': 80, 'bodies': 200, 'seats': 800},
    'national': {'councils': 400, 'services': 650, 'bodies': 2000, 'seats': 10000},
}
FIRST = ['Ash', 'Birch', 'Chalk', 'Down', 'Elm', 'Fen', 'Glen', 'Hazel', 'Kings', 'Lark', 'Marl',
         'North', 'Oak', 'Port', 'Quarry', 'Red', 'Stone', 'Thorn', 'Wald', 'Yew']
SECOND = ['bourne', 'combe', 'dale', 'field', 'ford', 'ham', 'hurst', 'ley', 'minster', 'mouth',
          'over', 'shire', 'stead', 'stoke', 'ton', 'wick', 'wold', 'wood', 'worth', 'bridge']
WORK = ['Audit', 'Building Control', 'Car Parking', 'Community Safety', 'Customer Services',
        'Emergency Planning', 'Environmental Health', 'Housing', 'Human Resources', 'ICT',
        'Legal Services', 'Licensing', 'Planning Support', 'Procurement', 'Revenues and Benefits',
        'Waste Collection']
COUNCIL_BODIES = [('Full Council', 'full council'), ('Cabinet', 'cabinet'),
                  ('Overview and Scrutiny Committee', 'overview and scrutiny committee')]
WHOLE_KINDS = ['governance', 'service-membership', 'matrix', 'organisational-model', 'map']
SHOW = {'people': True, 'posts': True, 'dates': False, 'sources': True, 'legend': True,
        'abbreviations': True}


def name_councils(count):
    return [first + second for second in SECOND for first in FIRST][:count]


def organization(key, name, classification, parent=None, **more):
    record = {'id': key, 'name': name, 'classification': classification, **more}
    if parent is not None:
        record['parent_id'] = parent
    return record


def member(council, organization_id, **more):
    return {'member': {'@type': 'Organization', 'id': council}, 'organization_id': organization_id,
            **more}


def make_bodies(size, councils):
    """Boards of the partnership, a third of all; the others belong to councils."""
    bodies = [organization('board-0', 'Partnership Board', 'board', 'partnership')]
    while len(bodies) < size['bodies'] // 3:
        number = len(bodies)
        bodies.append(organization(f'board-{number}', f'{WORK[number % len(WORK)]} Board {number}',
                                   'board', 'partnership'))
    for number in range(size['bodies'] - len(bodies)):
        council = councils[number % len(councils)]['id']
        name, classification = COUNCIL_BODIES[number // len(councils) % len(COUNCIL_BODIES)]
        bodies.append(organization(f'body-{number}', name, classification, council))
    return bodies


def make_services(size, councils, random_):
    """Services with the councils taking part: mostly two to four neighbours."""
    services, parts = [], []
    for number in range(size['services']):
        key = f'service-{number}'
        services.append(organization(key, f'{WORK[number % len(WORK)]} {number // len(WORK) + 1}',
                                     'shared service', 'partnership'))
        first = random_.randrange(len(councils))
        for step in range(random_.choice([2, 2, 3, 3, 4, 6])):
            parts.append(member(councils[(first + step) % len(councils)]['id'], key,
                                **({'role': 'host'} if step == 0 else {})))
    return services, parts


def make_seats(size, councils, bodies):
    persons, seats = [], []
    for number in range(size['seats']):
        council = councils[number % len(councils)]
        body = bodies[number % len(bodies)]
        if 'parent_id' in body and body['parent_id'] != 'partnership':
            council = next(c for c in councils if c['id'] == body['parent_id'])
        persons.append({'id': f'person-{number}', 'name': f'Given Family-{number}'})
        seats.append({'person_id': f'person-{number}', 'organization_id': body['id'],
                      'on_behalf_of_id': council['id'], 'capacity': 'councillor',
                      **({'role': 'chair'} if number < len(bodies) else {})})
    return persons, seats


def make_relations(bodies, count):
    """Service boards report to the partnership's board, executives to councils."""
    relations = []
    for body in bodies[1:count]:
        relations.append({'id': f'line-{len(relations)}', 'classification': 'reports to',
                          'from': {'kind': 'organizations', 'id': body['id']},
                          'to': {'kind': 'organizations', 'id': 'board-0'}})
    return relations


def view(key, kind, focus):
    return {'id': key, 'name': key.replace('-', ' ').capitalize(), 'kind': kind,
            'focus': [{'kind': 'organizations', 'id': focus}], 'show': SHOW,
            'page': 'a4-portrait'}


def make(size):
    random_ = random.Random(2026)
    councils = [organization(f'council-{i}', f'{name} Council', 'council', short_name=name)
                for i, name in enumerate(name_councils(size['councils']))]
    bodies = make_bodies(size, councils)
    services, parts = make_services(size, councils, random_)
    persons, seats = make_seats(size, councils, bodies)
    partners = [member(council['id'], 'partnership') for council in councils]
    views = [view(kind, kind, 'partnership') for kind in WHOLE_KINDS]
    views += [view('board', 'board', 'board-0'), view('one-service', 'service-governance', 'service-0'),
              view('one-council', 'governance', 'council-0')]
    memberships = [{'id': f'm{i}', **m} for i, m in enumerate(partners + parts + seats)]
    return {
        'format_version': 1,
        'partnership': {'organization_id': 'partnership', 'language': 'en-GB'},
        'organizations': [organization('partnership', 'The Partnership', 'partnership')]
                         + councils + bodies + services,
        'persons': persons,
        'memberships': memberships,
        'relations': make_relations(bodies, size['bodies'] // 3),
        'views': views,
    }


def main():
    if len(sys.argv) != 3 or sys.argv[1] not in SIZES:
        sys.exit(__doc__)
    with open(sys.argv[2], 'w', encoding='utf-8') as file:
        json.dump(make(SIZES[sys.argv[1]]), file, indent=2)
        file.write('\n')


if __name__ == '__main__':
    main()
