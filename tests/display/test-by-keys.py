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
AGREEMENT, EVENT = 'a', 'v'

# How often Tab goes from the first field of a record to another.
TO_KIND, TO_PART_OF, TO_BEGAN = 1, 3, 6
TO_EMAIL = 1
TO_PLACE_OF_POST = 2
# From the first field under More.
TO_ONLY_FOR, TO_SUBSTITUTE_FOR, TO_BASIS = 1, 2, 5

# How often Shift+Tab goes from what hangs on a record back to a field.
BACK_TO_STATUS, BACK_TO_DESCRIPTION = 3, 5


class Keys(Person):
    """The ways of the window, as somebody goes them who has no pointer."""

    # One record

    def add(self, letter, name):
        self.press('ctrl+shift+n', letter)
        self.write(name)

    def add_another(self, name):
        self.press('ctrl+Return')
        self.write(name)

    def find(self, name):
        """Searches the contents, and goes to what is found first."""
        self.press('ctrl+f')
        self.write(name)
        self.press('Down', 'Return')

    def tab(self, times):
        self.press(*['Tab'] * times)

    def choose(self, name):
        """Chooses another record in a field that has the keys."""
        self.press('Return')
        self.write(name)
        self.press('Return')

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

    def type_member(self, name, council='', capacity=''):
        """Each choice is made by the first letters of its words."""
        self.write(name)
        if council or capacity:
            self.tab(1)
            if council:
                self.write(council)
        if capacity:
            self.tab(1)
            self.write(capacity)
        self.press('Return')

    def add_line(self, from_name, to_name):
        """One that reports to the other, which is what a line says at first."""
        self.press('ctrl+shift+n', 'l')
        self.choose(from_name)
        self.tab(2)
        self.choose(to_name)

    def make_diagram(self, name):
        """From the contents to the diagrams above them; the first kind in the
        menu is the one of governance."""
        self.press('ctrl+f', 'shift+F6', 'Insert', 'Return')
        self.press('F2')
        self.write(name)
        self.press('Return')


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
    keys.type_member('Dan Draper', 'n')
    keys.find('Dan Draper, Joint Board')
    keys.open_more(TO_SUBSTITUTE_FOR)
    keys.choose('Ann Archer')

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
                             substitute_for='Ann Archer'))
    tap.test('both councils take part in the service',
             model.has('organizations', 'Building Control', classification='shared service',
                       parent_id='Vale and Moor Partnership') and
             all(model.is_member(name, 'Building Control') for name in councils))
    tap.test('the service reports to the board',
             model.has_line('Building Control', 'reports to', 'Joint Board'))


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
            tap.test('there is a way by keys: ' + str(dead_end), False)
        finally:
            keys.end()
    tap.say(f'{keys.count_actions()} actions: {keys.n_keys} keys, {keys.n_words} times words '
            f'typed, in {time.monotonic() - began:.0f} s')
    return tap.finish()


sys.exit(main())
