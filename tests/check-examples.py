#!/usr/bin/python3
#
# Copyright 2026 The Charter contributors
#
# SPDX-License-Identifier: GPL-3.0-or-later

"""Check the examples and templates against the schema and the rules of the file.

usage: check-examples.py [SEEDS]

SEEDS is a folder with the source texts, one file a source; without it the
comparison of quotes is skipped.  The answer is TAP; exit 0 when all is well,
1 when a check fails, 2 when the checks cannot run.
"""

import json
import re
import sys
from pathlib import Path

try:
    import jsonschema
except ImportError:
    print('Bail out! python3-jsonschema is not installed')
    sys.exit(2)

ROOT = Path(__file__).resolve().parent.parent
SCHEMA = ROOT / 'data' / 'partnership-1.schema.json'

COLLECTIONS = ('organizations persons posts memberships relations agreements contributions '
               'events sources claims options views dismissals').split()

# Records of these collections are not statements about the partnership.
NO_CITATION = {'sources', 'views', 'dismissals'}

# Member of a record -> collection it points into.
REFERENCES = {
    'organization_id': 'organizations', 'parent_id': 'organizations', 'on_behalf_of_id': 'organizations',
    'appointed_by_id': 'organizations',
    'party_ids': 'organizations', 'covers_ids': 'organizations', 'template_for_ids': 'organizations',
    'person_id': 'persons', 'post_id': 'posts', 'filled_by_post_id': 'posts', 'source_id': 'sources',
    'conflicts_with_ids': 'claims', 'option_id': 'options',
}

# Source of the worked example -> start of the name of its text.
SEED_FILES = {
    'partnership-services-page': '000_',
    'mkip-update-2014': '001_',
    'jtfg-report-2015': '002_',
    'cabinet-decision-2008': '003_',
    'memorandum': '004_',
}

TYPOGRAPHIC = str.maketrans({'\u2018': "'", '\u2019': "'", '\u201c': '"', '\u201d': '"', '\u2013': '-', '\u2014': '-'})


class Tap:
    def __init__(self):
        self.count = self.failed = 0

    def test(self, name, problems):
        self.count += 1
        self.failed += bool(problems)
        print(('not ok' if problems else 'ok'), self.count, '-', name)
        for problem in problems:
            print('#  ', problem)

    def skip(self, name, reason):
        self.count += 1
        print('ok', self.count, '-', name, '# SKIP', reason)


def records(document):
    """Every record as (collection, place, record), the partnership first."""
    if isinstance(document.get('partnership'), dict):
        yield 'partnership', '/partnership', document['partnership']
    for collection in COLLECTIONS:
        for number, record in enumerate(document.get(collection, [])):
            yield collection, '/%s/%d (%s)' % (collection, number, record.get('id')), record


def walk(value, key=None):
    """Every member inside a value as (key, value)."""
    yield key, value
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from walk(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from walk(inner, key)


def schema_problems(validator, document):
    for error in sorted(validator.iter_errors(document), key=lambda e: list(map(str, e.absolute_path))):
        yield '/%s: %s' % ('/'.join(map(str, error.absolute_path)), error.message)


def id_problems(document):
    for collection in COLLECTIONS:
        seen = set()
        for number, record in enumerate(document.get(collection, [])):
            name = record.get('id')
            if not name:
                yield '/%s/%d has no id' % (collection, number)
            elif name in seen:
                yield '/%s/%d: the id "%s" is used twice' % (collection, number, name)
            seen.add(name)


def added_ids(option):
    """What a proposed model adds itself, as (collection, id)."""
    for edit in option.get('edits', []):
        if edit['op'] == 'add':
            yield edit['record']['kind'], edit['record']['id']


def reference_problems(document):
    recorded = {c: {r.get('id') for r in document.get(c, [])} for c in COLLECTIONS}
    levels = {level['id'] for level in document.get('partnership', {}).get('levels', [])}
    for collection, place, record in records(document):
        known = {c: set(ids) for c, ids in recorded.items()}
        for kind, name in added_ids(record) if collection == 'options' else ():
            known[kind].add(name)
        if 'level' in record and record['level'] not in levels:
            yield '%s: there is no level "%s"' % (place, record['level'])
        for key, value in walk(record):
            if isinstance(value, dict) and 'kind' in value and 'id' in value and collection != 'views' or \
               isinstance(value, dict) and set(value) == {'kind', 'id'}:
                if value['id'] not in known.get(value['kind'], ()):
                    yield '%s: %s points at %s "%s", which is not there' % (place, key, value['kind'], value['id'])
            elif isinstance(value, dict) and '@type' in value and 'id' in value:
                if value['id'] not in known['persons' if value['@type'] == 'Person' else 'organizations']:
                    yield '%s: %s points at %s "%s", which is not there' % (place, key, value['@type'], value['id'])
            elif isinstance(value, str) and key in REFERENCES:
                if value not in known[REFERENCES[key]]:
                    yield '%s: %s points at "%s", which is not there' % (place, key, value)


def citation_problems(document):
    for collection, place, record in records(document):
        if collection not in NO_CITATION and not record.get('citations'):
            yield place + ' has no citation'


def canonical_problems(text, document):
    canonical = json.dumps(document, indent=2, ensure_ascii=False) + '\n'
    if text != canonical:
        for number, (left, right) in enumerate(zip(text.splitlines(), canonical.splitlines()), 1):
            if left != right:
                yield 'line %d is "%s" and should be "%s"' % (number, left, right)
                return
        yield 'the end of the file differs'


def normalised(text):
    return ' '.join(text.replace('**', '').split())


def quote_problems(document, seeds):
    texts = {}
    for source, start in SEED_FILES.items():
        files = sorted(seeds.glob(start + '*'))
        if files:
            texts[source] = normalised(files[0].read_text(encoding='utf-8'))
        else:
            yield 'no file of %s starts with %s' % (seeds.name, start)
    for _, place, record in records(document):
        for citation in record.get('citations', []):
            quote, source = citation.get('quote'), citation.get('source_id')
            if not quote or source not in texts:
                continue
            quote, text = normalised(quote), texts[source]
            if quote not in text and quote.translate(TYPOGRAPHIC) not in text.translate(TYPOGRAPHIC):
                yield '%s: %s does not say "%s"' % (place, source, quote)


def no_duplicates(pairs):
    names = [name for name, _ in pairs]
    for name in names:
        if names.count(name) > 1:
            raise ValueError('the member "%s" stands twice in an object' % name)
    return dict(pairs)


def main():
    if len(sys.argv) > 2:
        print(__doc__, file=sys.stderr)
        return 2
    seeds = Path(sys.argv[1]) if len(sys.argv) == 2 else None
    tap = Tap()
    schema = json.loads(SCHEMA.read_text(encoding='utf-8'))
    try:
        jsonschema.Draft202012Validator.check_schema(schema)
        wrong = []
    except jsonschema.SchemaError as error:
        wrong = [error.message]
    tap.test('the schema is a schema', wrong)
    validator = jsonschema.Draft202012Validator(schema)

    files = sorted((ROOT / 'data' / 'examples').glob('*.json')) + sorted((ROOT / 'data' / 'templates').glob('*.json'))
    tap.test('there are examples', [] if files else ['data/examples holds none'])
    for path in files:
        name = path.relative_to(ROOT).as_posix()
        try:
            text = path.read_bytes().decode('utf-8')
            document = json.loads(text, object_pairs_hook=no_duplicates)
        except ValueError as error:
            tap.test(name + ' can be read', [str(error)])
            continue
        tap.test(name + ' follows the schema', list(schema_problems(validator, document)))
        tap.test(name + ' has unique ids', list(id_problems(document)))
        tap.test(name + ' has no reference that leads nowhere', list(reference_problems(document)))
        if path.parent.name == 'templates':
            tap.skip(name + ' has a citation on every record', 'a template')
        else:
            tap.test(name + ' has a citation on every record', list(citation_problems(document)))
        tap.test(name + ' is in canonical form', list(canonical_problems(text, document)))
        if path.name != 'mid-kent.partnership.json':
            continue
        if seeds and seeds.is_dir():
            tap.test(name + ' quotes its sources word for word', list(quote_problems(document, seeds)))
        else:
            tap.skip(name + ' quotes its sources word for word', 'no folder of source texts')
    print('1..%d' % tap.count)
    return 1 if tap.failed else 0


sys.exit(main())
