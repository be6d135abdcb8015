#!/usr/bin/env python3
# test-annual-by-keys.py
#
# Copyright 2026 The Charter contributors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Enters the annual council of Swale of 19 May 2027 with keys alone.

A leader who is recorded, one who is new, a surname that is asked about, a seat
that is vacant and one of which nothing is known yet. What was entered is read
in the saved file. Runs under headless.py; prints TAP and how many keys it took.
"""

import os
import shutil
import sys
import tempfile
import time

from person import DeadEnd, Model, Person, Tap, find_missing_tool, in_journal, read
from person import skip, wait_for

EXAMPLE = os.path.join(os.environ['CHARTER_SOURCE_ROOT'], 'data', 'examples',
                       'mid-kent.partnership.json')
TITLE = 'mid-kent'
DAY = '2027-05-19'
MEETING = 'Annual council of Swale'
CHAIR = 'Chair of Joint Task and Finish Group'

# A person types as many a minute who looks at a list of names meanwhile.
STROKES_A_MINUTE = 120


class Keys(Person):
    """Counts each letter, as nothing is known of how fast words are typed."""

    def __init__(self):
        super().__init__()
        self.n_letters = 0

    def write(self, words):
        super().write(words)
        self.n_letters += len(words)

    def count_strokes(self):
        return self.n_keys + self.n_letters


def enter_meeting(keys):
    keys.press('ctrl+f')
    keys.write('Swale')
    keys.press('Down', 'Return')
    keys.pop_up('F10')
    keys.press('u')
    keys.turn_to(MEETING)
    keys.write(DAY)
    keys.press('Return')
    # The leader, recorded as a member of the board, by half the surname.
    keys.write('baldo')
    keys.press('Return', 'Return')
    # The chair of the joint group: somebody new.
    keys.write('Cllr Tim Valentine')
    keys.press('Tab')
    keys.write('12')
    keys.press('Return')
    # The member of the group goes; one member of the board stays.
    keys.press('alt+v', 'Return', 'Down')
    # The leader has another seat on the board, which is not filled yet.
    keys.press('alt+k', 'Return', 'Return')
    keys.press('Return')
    keys.turn_to('• ' + TITLE)


def check_meeting(tap, path):
    model = Model(path)
    new = [membership for membership in model.list('memberships')
           if membership.get('start_date') == DAY]
    tap.test('the leader', any(membership.get('person_id') == 'mike-baldock' and
                               membership.get('post_id') == 'leader-swale' for membership in new))
    tap.test('the new chair', any(membership.get('person_id') == model.find_id('Tim Valentine') and
                                  membership.get('role') == 'chair' for membership in new))
    tap.test('nobody new but one',
             [person['name'] for person in model.list('persons')].count('Tim Valentine') == 1 and
             not any('baldo' in person['name'] for person in model.list('persons')))
    tap.test('a seat that nobody is known to have',
             any(membership.get('certainty') == 'not stated' and 'person_id' not in membership
                 for membership in new))
    tap.test('who left', any(membership.get('id') == 'jtfg-mike-henderson' and
                             membership.get('end_date') == '2027-05-18'
                             for membership in model.list('memberships')))
    tap.test('the meeting, with its minute',
             model.has('events', MEETING, start_date=DAY, minute='12'))


def main():
    tool = find_missing_tool('xdotool')
    if tool is not None:
        skip(tool + ' is not installed')
    tap = Tap()
    keys = Keys()
    with tempfile.TemporaryDirectory(prefix='charter-annual-') as folder:
        path = os.path.join(folder, TITLE + '.partnership.json')
        shutil.copy(EXAMPLE, path)
        before = read(path)
        try:
            keys.start()
            keys.open(path)
            began = time.monotonic()
            start = keys.count_strokes()
            enter_meeting(keys)
            wait_for('the meeting', lambda: in_journal(MEETING))
            n_strokes = keys.count_strokes() - start
            took = time.monotonic() - began
            keys.press('ctrl+s')
            wait_for('the saved file', lambda: read(path) != before)
            check_meeting(tap, path)
            tap.say(f'{n_strokes} strokes of keys, in {took:.0f} s')
            tap.test('under two minutes of keys', n_strokes < 2 * STROKES_A_MINUTE)
            keys.turn_to(TITLE)
            tap.test('the window closes', keys.close() == 0)
        except DeadEnd as dead_end:
            keys.report(tap, dead_end)
        finally:
            keys.end()
    for dead_end in keys.dead_ends:
        tap.say('dead end: ' + dead_end)
    return tap.finish()


sys.exit(main())
