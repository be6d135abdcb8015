#!/usr/bin/env python3
# test-by-keys.py
#
# Copyright 2026 The Charter contributors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Enters a partnership with keys alone, from the empty window to the picture.

usage: test-by-keys.py [--all]

Without --all it is a partnership of two councils, with it the Mid Kent
partnership: its councils and partners, bodies, people and posts, services and
their councils. What was entered is then read in the saved file. Runs under
headless.py; prints TAP, how many keys it took, and where they led nowhere.
"""

import os
import sys
import tempfile
import time

from person import DeadEnd, Model, Person, Tap, find_missing_tool, in_journal, read_png_size
from person import skip, wait_for

# The letters of the menu that Ctrl+Shift+N opens.
COUNCIL, BODY, SERVICE, ORGANISATION, PERSON, POST = 'c', 'b', 's', 'o', 'p', 't'
AGREEMENT, EVENT, DOCUMENT, STATEMENT = 'a', 'v', 'd', 'u'

# How often Tab goes from the first field of a record to another.
TO_KIND, TO_PART_OF, TO_BEGAN = 1, 3, 6
TO_DATE = 2
TO_PLACE_OF_POST = 2
# From what is stated, and from the number stated.
TO_COUNTED, TO_SOURCE, TO_SOURCE_AFTER_NUMBER = 1, 6, 4
# From a document that has been chosen.
TO_QUOTE = 4
# From the date of an event, and from where it was.
TO_PLACE_OF_EVENT, TO_ABOUT, TO_OUTCOME = 4, 2, 1
# From the first field under More.
TO_ONLY_FOR, TO_BASIS = 2, 7
TO_MINUTE = 2
TO_OTHER_NAMES, TO_OTHER_NAMES_OF_POST = 1, 1

# How often Shift+Tab goes from what hangs on a record back to a field.
BACK_TO_STATUS, BACK_TO_DESCRIPTION = 3, 5


class Keys(Person):
    """The ways of the window, as somebody goes them who has no pointer."""

    # One record

    def add(self, letter, name):
        self.pop_up('ctrl+shift+n')
        self.pop_down(letter)
        self.write(name)

    def add_another(self, name):
        self.press('ctrl+Return')
        self.write(name)

    def find(self, name, place=1):
        """Searches the contents, and goes to what is found first, or after it."""
        self.press('ctrl+f')
        self.write(name)
        self.press(*['Down'] * place, 'Return')

    def tab(self, times):
        self.press(*['Tab'] * times)

    def choose(self, name):
        """Chooses another record in a field that has the keys."""
        self.pop_up('Return')
        self.write(name)
        self.pop_down('Return')

    def set_kind(self, kind):
        self.tab(TO_KIND)
        self.write(kind)

    def put_in(self, council):
        """From the field of the kind."""
        self.tab(TO_PART_OF - TO_KIND)
        self.choose(council)

    def describe(self, words):
        self.press('F6', *['shift+Tab'] * BACK_TO_DESCRIPTION)
        self.write(words)

    def set_status(self, status):
        self.press('F6', *['shift+Tab'] * BACK_TO_STATUS)
        self.write(status)

    def open_more(self, to_field):
        self.press('alt+m')
        self.tab(to_field + 1)

    # What hangs on it

    def tick_first(self, *wanted):
        """Ticks rows of the first list, from its top."""
        self.press('F6')
        for i, tick in enumerate(wanted):
            if i > 0:
                self.press('Down')
            if tick:
                self.press('space')

    def begin_adding(self, section):
        """Opens what adds to a section, counted from 0 while all are empty."""
        self.press('F6')
        self.tab(section)
        self.press('Return')

    def type_member(self, name, *choices):
        """The council, the capacity, for whom and when: each choice is made by
        the first letters of its words, and one without any stays."""
        self.write(name)
        for letters in choices:
            self.tab(1)
            if letters:
                self.write(letters)
        self.press('Return')

    # What documents say

    def state(self, about, statement, number, source, quote):
        """Says of something what a document states."""
        self.find(about)
        self.add(STATEMENT, statement)
        if number is not None:
            self.tab(TO_COUNTED)
            self.write(number[0])
            self.tab(1)
            self.write(str(number[1]))
            self.tab(TO_SOURCE_AFTER_NUMBER)
        else:
            self.tab(TO_SOURCE)
        self.press('Return')
        self.choose(source)
        self.tab(TO_QUOTE)
        self.write(quote)

    def add_line(self, from_name, to_name):
        """One that reports to the other, which is what a line says at first."""
        self.pop_up('ctrl+shift+n')
        self.pop_down('l')
        self.choose(from_name)
        self.tab(2)
        self.choose(to_name)

    def make_diagram(self, name):
        """From the contents to the diagrams above them; the first kind in the
        menu is the one of governance."""
        self.press('ctrl+f', 'shift+F6', 'shift+F6', 'shift+F6')
        self.pop_up('Insert')
        self.pop_down('Return')
        wait_for('the new diagram', lambda: in_journal('Governance 2'))
        self.pop_up('F2')
        self.write(name)
        self.pop_down('Return')


# Two councils

def enter_two_councils(keys):
    keys.press('Return')
    keys.write('Northvale Borough Council')
    keys.add_another('Southmoor District Council')
    keys.find('New partnership')
    keys.write('Vale and Moor Partnership')
    keys.tick_first(True, True)

    keys.add(BODY, 'Joint Board')
    keys.begin_adding(0)
    keys.type_member('Cllr Ann Archer', 'n', 'co')
    keys.type_member('Cllr Ben Baker', 's')
    keys.type_member('Carol Cook', 's', 'o')
    keys.type_member('Dan Draper', 'nor', '', 'an', 'one')
    keys.press('Escape')
    keys.add(SERVICE, 'Building Control')
    keys.tick_first(True, True)
    keys.add_line('Building Control', 'Joint Board')


def check_two_councils(tap, model):
    councils = ('Northvale Borough Council', 'Southmoor District Council')
    tap.test('the councils are there and are partners',
             all(model.has('organizations', name, classification='council') and
                 model.is_member(name, 'Vale and Moor Partnership') for name in councils))
    tap.test('the board is part of the partnership',
             model.has('organizations', 'Joint Board', classification='board',
                       parent_id='Vale and Moor Partnership'))
    tap.test('its three members represent their councils',
             model.is_member('Ann Archer', 'Joint Board', on_behalf_of_id=councils[0],
                             capacity='councillor') and
             model.is_member('Ben Baker', 'Joint Board', on_behalf_of_id=councils[1],
                             capacity='councillor') and
             model.is_member('Carol Cook', 'Joint Board', on_behalf_of_id=councils[1],
                             capacity='officer'))
    tap.test('there is a substitute for one of them',
             model.is_member('Dan Draper', 'Joint Board', on_behalf_of_id=councils[0],
                             substitute_for='Ann Archer', occasion='one meeting'))
    tap.test('both councils take part in the service',
             model.has('organizations', 'Building Control', classification='shared service',
                       parent_id='Vale and Moor Partnership') and
             all(model.is_member(name, 'Building Control') for name in councils))
    tap.test('the service reports to the board',
             model.has_line('Building Control', 'reports to', 'Joint Board'))


# The Mid Kent partnership

MKIP = 'Mid Kent Improvement Partnership'
MKS = 'Mid-Kent Services'
MAIDSTONE = 'Maidstone Borough Council'
SWALE = 'Swale Borough Council'
WELLS = 'Tunbridge Wells Borough Council'
ASHFORD = 'Ashford Borough Council'
KENT = 'Kent County Council'
DIRECTOR = 'MKS Director'
CONTACT = 'The contact for the partnership by email.'
SERVICES = {
    'Environmental Health': (MAIDSTONE, SWALE, WELLS),
    'Audit': (MAIDSTONE, SWALE, WELLS),
    'Human Resources': (MAIDSTONE, SWALE),
    'ICT': (MAIDSTONE, SWALE, WELLS),
    'Legal': (MAIDSTONE, SWALE, WELLS),
    'Mid-Kent Enforcement Service': (MAIDSTONE, SWALE, WELLS),
    'Parking Enforcement': (MAIDSTONE, SWALE),
    'Planning Support': (MAIDSTONE, SWALE),
    'Local Land Charges': (WELLS,),
    'Revenues and Benefits': (MAIDSTONE, WELLS),
}

# Name, kind where it is no board, council that it is part of.
BODIES = (
    ('Cabinet or committee meetings', 'meetings', None),
    ('Shared service board meetings', 'meetings', None),
    ('Individual full councils', 'meetings', None),
    ('MKIP Management Board', None, None),
    ('MKIP Partnership Board', None, None),
    ('MKIP Board', None, None),
    ('MKIP ICT Partnership Board', None, None),
    ('ICT Management Team', 'team', None),
    ('Stakeholder representatives', 'group', None),
    ('Strategic Leadership and Corporate Services Overview and Scrutiny Committee', 'committee',
     MAIDSTONE),
    ('Swale Overview and Scrutiny Committee', 'committee', SWALE),
    ('Tunbridge Wells Overview and Scrutiny Committee', 'committee', WELLS),
    ('Joint Task and Finish Group', 'group', None),
    ('Corporate Services Overview and Scrutiny Committee', 'committee', MAIDSTONE),
    ('Cabinet of Maidstone', 'cabinet', MAIDSTONE),
    ('Full Council of Maidstone', 'full council', MAIDSTONE),
    ('Mid Kent Services directorate', 'directorate', None),
)

# Name, council by the letters that choose it, the same for the capacity and
# for whom somebody stands in; who is stood in for comes first.
BOARD = (
    ('Larissa Reed', 'swa', 'of'),
    ('Alison Broom', 'mai', ''),
    ('William Benson', 'tun', ''),
    ('Cllr Mike Baldock', 'swa', 'co'),
    ('Cllr Roger Truelove', 'swa', ''),
    ('Cllr David Burton', 'mai', ''),
    ('Cllr David Hayward', 'tun', ''),
    ('Cllr Nancy Warne', 'tun', ''),
    ('Cllr John Perry', 'mai', ''),
    ('Cllr Ben Chapelard', 'tun', ''),
    ('Lee Colyer', 'tun', 'not', 'will'),
    ('Georgia Hawkes', 'not', ''),
)
COUNCILS_BY_LETTERS = {'swa': SWALE, 'mai': MAIDSTONE, 'tun': WELLS, 'not': None}

# Name, where it is, who holds it.
POSTS = (
    ('Chief Executive of Swale', SWALE, 'Larissa Reed'),
    ('Chief Executive of Maidstone', MAIDSTONE, 'Alison Broom'),
    ('Chief Executive of Tunbridge Wells', WELLS, 'William Benson'),
    (DIRECTOR, MKS, 'Georgia Hawkes'),
    ('Mid Kent Services Director', MKS, 'Paul Taylor'),
    ('MKIP Programme Manager', MKIP, 'Jane Clarke'),
    ('Director of Environment and Shared Services', None, 'David Edwards'),
    ('Democratic Services Officer', MAIDSTONE, 'Poppy Brewer'),
    ('Scrutiny Manager', MAIDSTONE, None),
    ('Shared manager of Parking Enforcement', 'Parking Enforcement', None),
)
POSTS_CONSULTED = ('Shared Service Manager', 'Client Head of Service', 'Head of Communication',
                   'S151 officer', 'Monitoring officer')

CLUSTER = ('Canterbury', 'Dover', 'Shepway', 'Thanet')
SIGNATORIES = (SWALE, MAIDSTONE, WELLS, KENT)

# Title, date. A document that bears no date has none.
PAGE = 'Partnership services'
MINUTES = 'MKIP Update and Next Steps Report'
REPORT = 'Report of the Joint Task and Finish Group'
DECISION = 'Establishment of a Mid Kent Improvement Partnership'
APPENDIX = 'Appendix iv'
DOCUMENTS = (
    (PAGE, None),
    (MINUTES, None),
    (REPORT, '2015-01-12'),
    (DECISION, '2008-07-09'),
    (APPENDIX, None),
)

# The fact, what it is about, what is stated, what is counted, where, the words.
STATEMENTS = (
    ('F7', KENT, 'Working with it is an opportunity for later.', None, DECISION,
     'the opportunities to work with Kent County Council'),
    ('F76', MKS, 'There are seven shared services.', ('shared services', 7), PAGE,
     'There are currently seven shared services in the partnership'),
    ('F76', MKS, 'There is one shared manager post.', ('shared manager posts', 1), PAGE,
     'and one shared manager post'),
    ('F77', MKIP, 'Seven shared services are delivered under it.', ('shared services', 7), REPORT,
     'Seven shared services are delivered under the Mid Kent Improvement Partnership'),
    ('F77', 'Mid Kent Services directorate', 'Five services sit under it.', ('services', 5),
     REPORT, 'five of these services sitting under the directorate of Mid Kent Services'),
    ('F78', MKS, 'Some involve two authorities, some three and an additional partner.', None, PAGE,
     'some have involved all three plus an additional partner'),
    ('F79', 'Audit', 'It had been working well.', None, MINUTES,
     'the Audit Partnership had been working well'),
    ('F79', 'Licensing Partnership', 'Concerns were raised about it.', None, MINUTES,
     'concerns were raised about the Licensing Partnership'),
    ('F80', MAIDSTONE, 'It has partnership working that is not within MKIP.', None, MINUTES,
     'many examples of partnership working at MBC that were not within MKIP'),
    ('F81', APPENDIX, 'It shows the governance of Environmental Health and Planning Support.',
     None, REPORT,
     'the governance for the Environmental Health and Planning Support Shared Services'),
)

# F56: asked of two posts, the one in the stead of the other.
NEXT_MEETING = 'Next meeting of the scrutiny committee'
IN_HIS_STEAD = ('Mid Kent Services Director', 'Chief Executive of Maidstone',
                'Director of Environment and Shared Services')
STEAD = ('The Chief Executive of Maidstone Borough Council or the Director of Environment and '
         'Shared Services be asked to come in his stead.')

# What is said in words.
DESCRIPTIONS = (
    ('Kent and Medway Improvement Partnership', 'It benefits from government funding.'),
    ('Trowers & Hamlins', 'It reported on two operating models.'),
    ('Mazars LLP', 'It reported on two operating models.'),
    ('Roger Adley', 'Of Maidstone; he wrote the draft Communications Plan.'),
    ('Adam Chalmers', 'Of Tunbridge Wells; he wrote the draft Communications Plan.'),
    ('Chief Executive of Maidstone', 'The report of 2008 is by its holder.'),
    ('Kent Commitment', 'Signed by all councils in Kent.'),
    ('Memorandum of Understanding', 'The fields of names and dates are blank.'),
)


def enter_organisations(keys):
    keys.press('Return')
    keys.write(MAIDSTONE)
    keys.add_another(SWALE)
    keys.add_another(WELLS)
    keys.find('New partnership')
    keys.write(MKIP)
    keys.tab(TO_BEGAN)
    keys.write('2008')
    keys.tick_first(True, True, True)
    keys.press('shift+F6')
    keys.open_more(TO_OTHER_NAMES)
    keys.press('Return')
    keys.write('MKIP Strategic Partnership')
    keys.add(SERVICE, MKS)
    keys.set_kind('group of services')
    keys.add(COUNCIL, ASHFORD)
    keys.begin_adding(1)
    keys.type_member('Audit')
    keys.press('Escape')
    keys.add(ORGANISATION, 'Trowers & Hamlins')
    keys.add_another('Mazars LLP')
    keys.add_another('Kent and Medway Improvement Partnership')
    for council in (KENT, 'Sevenoaks', *CLUSTER):
        keys.add(COUNCIL, council)
    for council, partnership in ((ASHFORD, MKIP), ('Sevenoaks', 'Licensing Partnership'),
                                 (WELLS, 'Licensing Partnership'), (SWALE, 'Thames Gateway'),
                                 *((council, 'East Kent cluster') for council in CLUSTER)):
        keys.find(council)
        keys.begin_adding(0)
        keys.type_member(partnership)
        keys.press('Escape')
    keys.find(ASHFORD + ', ' + MKIP)
    keys.set_status('proposed')
    keys.add(AGREEMENT, 'Partnership agreement')
    keys.add_another('Kent Commitment')
    keys.add_another('Memorandum of Understanding')
    keys.begin_adding(0)
    for council in SIGNATORIES:
        keys.type_member(council)
    keys.press('Escape')


def enter_bodies(keys):
    keys.add(BODY, 'MKS Board')
    for name, kind, council in BODIES:
        keys.add_another(name)
        if kind is not None:
            keys.set_kind(kind)
        if council is not None:
            keys.put_in(council)
    keys.add(EVENT, 'Special meeting of the three Overview and Scrutiny Committees')
    keys.add_another('Joint Scrutiny Meeting')


def enter_people(keys):
    keys.find('MKS Board')
    keys.begin_adding(0)
    for member in BOARD:
        keys.type_member(*member)
    keys.press('Escape')
    keys.add(PERSON, 'Roger Adley')
    keys.add_another('Adam Chalmers')
    for name, place, holder in POSTS:
        keys.add(POST, name)
        if place is not None:
            keys.tab(TO_PLACE_OF_POST)
            keys.choose(place)
        if holder is not None:
            keys.begin_adding(0)
            keys.type_member(holder)
            keys.press('Escape')
        if name == DIRECTOR:
            keys.press('shift+F6')
            keys.describe(CONTACT)
            keys.open_more(TO_OTHER_NAMES_OF_POST)
            keys.write('Single lead provider director')
    for name in POSTS_CONSULTED:
        keys.add(POST, name)
    for person, post in (('Paul Taylor', 'Mid Kent Services Director'),
                         ('Jane Clarke', 'MKIP Programme Manager')):
        keys.find(person + ', ' + post)
        keys.open_more(TO_BASIS)
        keys.write('seconded')


def enter_services(keys):
    for name, councils in SERVICES.items():
        offered = (MAIDSTONE, SWALE, WELLS)
        if name == 'Audit':
            keys.find(name)
            # Ashford stands in its list already, ticked.
            offered = (None, *offered)
        else:
            keys.add(SERVICE, name)
        keys.tick_first(*(council in councils for council in offered))


def enter_accountable_body(keys):
    """F82: no more than that it was recommended."""
    keys.find(MAIDSTONE)
    keys.begin_adding(0)
    keys.type_member(MKIP, 'acc')
    keys.press('Escape')
    keys.find(MAIDSTONE + ', ' + MKIP, 2)
    keys.set_status('recommended')


def enter_documents(keys):
    for i, (title, date) in enumerate(DOCUMENTS):
        if i == 0:
            keys.add(DOCUMENT, title)
        else:
            keys.add_another(title)
        if date is not None:
            keys.tab(TO_DATE)
            keys.write(date)
    for _, *statement in STATEMENTS:
        keys.state(*statement)


def enter_next_meeting(keys):
    keys.add(EVENT, NEXT_MEETING)
    keys.tab(TO_DATE)
    keys.write('2014-05-06')
    keys.tab(TO_PLACE_OF_EVENT)
    keys.choose(MAIDSTONE)
    keys.tab(TO_ABOUT)
    for post in IN_HIS_STEAD:
        keys.choose(post)
    keys.tab(TO_OUTCOME)
    keys.write('agreed')
    keys.open_more(TO_MINUTE)
    keys.write(STEAD)


def enter_mid_kent(keys):
    began = time.monotonic()
    for letter, enter, last in (('A', enter_organisations, 'Memorandum of Understanding'),
                                ('B', enter_bodies, 'Joint Scrutiny Meeting'),
                                ('D', enter_services, 'Revenues and Benefits'),
                                ('C', enter_people, 'seconded'),
                                ('A, F82', enter_accountable_body, 'recommended'),
                                ('A and D, documents', enter_documents, STATEMENTS[-1][-1]),
                                ('C, F56', enter_next_meeting, STEAD)):
        before = keys.count_actions()
        enter(keys)
        wait_for('section ' + letter, lambda last=last: in_journal(last))
        print(f'# section {letter}: {keys.count_actions() - before} actions, '
              f'{time.monotonic() - began:.0f} s', flush=True)
    for council in (MAIDSTONE, SWALE):
        keys.find(council + ', Parking Enforcement')
        keys.open_more(TO_ONLY_FOR)
        keys.write('shared manager post')
    for name, words in DESCRIPTIONS:
        keys.find(name)
        keys.describe(words)
    wait_for('the descriptions', lambda: in_journal(DESCRIPTIONS[-1][1]))


def check_organisations(tap, model):
    tap.test('F1 to F3: three councils are partners',
             all(model.is_member(name, MKIP) for name in (MAIDSTONE, SWALE, WELLS)))
    tap.test('F4, F67: Ashford takes part in Audit', model.is_member(ASHFORD, 'Audit'))
    tap.test('F5: Ashford was to be a partner', model.is_member(ASHFORD, MKIP, status='proposed'))
    tap.test('F6, F65: four councils are parties to the Memorandum',
             set(model.find('agreements', 'Memorandum of Understanding').get('party_ids', [])) ==
             {model.find_id(name) for name in SIGNATORIES})
    tap.test('F8: the partnership was formed in 2008',
             model.get_partnership().get('name') == MKIP and
             model.get_partnership().get('founding_date') == '2008')
    tap.test('F9, F18: its agreements',
             model.has('agreements', 'Partnership agreement') and
             model.has('agreements', 'Kent Commitment'))
    tap.test('F10: its services are called Mid-Kent Services',
             model.has('organizations', MKS, classification='group of services', parent_id=MKIP))
    tap.test('F12, F13, F17: other organisations',
             all(model.has('organizations', name) for name in
                 ('Trowers & Hamlins', 'Mazars LLP', 'Kent and Medway Improvement Partnership')))
    tap.test('F14 to F16: other partnerships',
             model.is_member('Sevenoaks', 'Licensing Partnership') and
             model.is_member(WELLS, 'Licensing Partnership') and
             model.is_member(SWALE, 'Thames Gateway') and
             all(model.is_member(name, 'East Kent cluster') for name in CLUSTER))


def check_bodies(tap, model):
    for name, kind, council in (('MKS Board', None, None), *BODIES):
        tap.test('body: ' + name,
                 model.has('organizations', name, classification=kind or 'board',
                           parent_id=council or MKIP))
    tap.test('F31, F36: the meetings',
             model.has('events', 'Special meeting of the three Overview and Scrutiny Committees')
             and model.has('events', 'Joint Scrutiny Meeting'))


def check_people(tap, model):
    for name, council, *_ in BOARD:
        plain = name.removeprefix('Cllr ')
        fields = {'capacity': 'councillor'} if plain != name else {}
        tap.test('MKS Board: ' + name,
                 model.is_member(plain, 'MKS Board',
                                 on_behalf_of_id=COUNCILS_BY_LETTERS[council], **fields))
    tap.test('F42: Lee Colyer is substitute for William Benson',
             model.is_member('Lee Colyer', 'MKS Board', substitute_for='William Benson'))
    for name, place, holder in POSTS:
        tap.test('post: ' + name,
                 model.has('posts', name, organization_id=place) and
                 (holder is None or model.is_member(holder, name)))
    tap.test('F50: the director is the contact; no address is stated, and none is there',
             model.has('posts', DIRECTOR, description=CONTACT) and
             not any('email' in record or 'contact_details' in record
                     for collection in ('organizations', 'persons')
                     for record in model.list(collection)))
    tap.test('F56: who was asked to come in the stead of the director',
             model.has('events', NEXT_MEETING, start_date='2014-05-06', outcome='agreed',
                       organization_id=MAIDSTONE, minute=STEAD) and
             {reference['id'] for reference in model.find('events', NEXT_MEETING)['about']} ==
             {model.find_id(post) for post in IN_HIS_STEAD})
    tap.test('F52, F53: two are seconded',
             model.is_member('Jane Clarke', 'MKIP Programme Manager', basis='seconded') and
             model.is_member('Paul Taylor', 'Mid Kent Services Director', basis='seconded'))
    tap.test('F60: the posts consulted', all(model.has('posts', name) for name in POSTS_CONSULTED))
    tap.test('F11: the other name of the partnership',
             model.find('organizations', MKIP).get('other_names') ==
             [{'name': 'MKIP Strategic Partnership'}])
    tap.test('F61: the other name of the director',
             model.find('posts', DIRECTOR).get('other_label') == ['Single lead provider director'])


def check_services(tap, model):
    for name, councils in SERVICES.items():
        tap.test('service: ' + name,
                 model.has('organizations', name, classification='shared service',
                           parent_id=MKIP) and
                 all(model.is_member(council, name) == (council in councils)
                     for council in (MAIDSTONE, SWALE, WELLS)))
    tap.test('F62, F72: a shared manager post only',
             all(model.is_member(council, 'Parking Enforcement', scope='shared manager post')
                 for council in (MAIDSTONE, SWALE)))


def check_statements(tap, model):
    for title, date in DOCUMENTS:
        tap.test('document: ' + title, model.has('sources', title, date=date))
    for fact, about, statement, number, source, quote in STATEMENTS:
        states = number and {'measure': number[0], 'value': number[1]}
        tap.test(f'{fact}: {statement}',
                 model.has('claims', statement, about_id=about, states=states,
                           citations=[{'source_id': model.find_id(source), 'quote': quote}]))


def check_hosts(tap, model):
    tap.test('F82: an accountable body was recommended, and no more',
             model.is_member(MAIDSTONE, MKIP, role='accountable body', status='recommended') and
             [record['role'] for record in model.list('memberships') if 'role' in record] ==
             ['accountable body'])


def check_mid_kent(tap, model):
    check_organisations(tap, model)
    check_bodies(tap, model)
    check_people(tap, model)
    check_services(tap, model)
    check_statements(tap, model)
    check_hosts(tap, model)
    for name, words in DESCRIPTIONS:
        tap.test('words about ' + name,
                 any(model.has(collection, name, description=words)
                     for collection in ('organizations', 'persons', 'posts', 'agreements')))


# The whole course of it

def draw_and_keep(keys, tap, folder, check):
    """Makes a diagram, saves, closes, opens again and exports."""
    path = os.path.join(folder, 'by-keys.partnership.json')
    picture = os.path.join(folder, 'by-keys.png')

    keys.make_diagram('Who governs')
    wait_for('the name of the diagram', lambda: in_journal('Who governs'))
    keys.save_as(path)
    tap.test('it is saved by the keyboard', True)
    model = Model(path)
    check(tap, model)
    tap.test('the diagram of governance is there',
             model.has('views', 'Who governs', kind='governance'))
    tap.test('the window closes', keys.close() == 0)
    keys.start()
    keys.open(path)
    keys.export(picture, 'by-keys')
    size = read_png_size(picture)
    tap.test('the diagram is exported as a picture', size is not None and min(size) > 300)
    keys.close()


def main():
    whole = '--all' in sys.argv[1:]
    tool = find_missing_tool('xdotool')
    if tool is not None:
        skip(tool + ' is not installed')
    enter, check = (enter_mid_kent, check_mid_kent) if whole else (enter_two_councils,
                                                                  check_two_councils)
    tap = Tap()
    keys = Keys()
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix='charter-by-keys-') as folder:
        try:
            keys.start()
            enter(keys)
            draw_and_keep(keys, tap, folder, check)
        except DeadEnd as dead_end:
            keys.report(tap, dead_end)
        finally:
            keys.end()
    for dead_end in keys.dead_ends:
        tap.say('dead end: ' + dead_end)
    tap.say(f'{keys.count_actions()} actions: {keys.n_keys} keys, {keys.n_words} times words '
            f'typed, in {time.monotonic() - began:.0f} s')
    return tap.finish()


sys.exit(main())
