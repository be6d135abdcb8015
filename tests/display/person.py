# person.py
#
# Copyright 2026 The Charter contributors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person at the real program: xdotool's keys and pointer, and eyes that see
titles of windows and files. Counts what the person does."""

import glob
import json
import os
import shutil
import signal
import struct
import subprocess
import sys
import time

PROGRAM = os.path.join(os.environ['CHARTER_BUILD_ROOT'], 'src', 'app', 'charter')
JOURNALS = os.path.join(os.environ['XDG_DATA_HOME'], 'charter', 'journals', '*.journal-?')
PATIENCE = 40
# After it a person presses a key once more.
SHORT_PATIENCE = 10
NEW = 'New partnership'

# The keys go back to what had them in the frame after a menu is gone, which
# nothing outside can see.
FRAME = 0.15

# How often a focus is seen before it is believed to stay.
STEADY = 5


class DeadEnd(Exception):
    """What was to come of an action did not come."""


def run(*command):
    return subprocess.run(command, check=False, capture_output=True, text=True).stdout


def read(path):
    try:
        with open(path, encoding='utf-8') as file:
            return file.read()
    except OSError:
        return ''


def wait_for(what, condition, patience=PATIENCE):
    end = time.monotonic() + patience
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.02)
    raise DeadEnd('waited in vain for ' + what)


def find_windows(title):
    return run('xdotool', 'search', '--onlyvisible', '--name', '^' + title + '$').split()


def count_windows():
    """Menus and lists that pop up are windows, too."""
    return len(run('xdotool', 'search', '--onlyvisible', '--maxdepth', '1', '--name',
                   '.*').split())


def in_journal(words):
    """The journal holds what is not saved yet, as the file would."""
    quoted = json.dumps(words, ensure_ascii=False)
    return any(quoted in read(path) for path in glob.glob(JOURNALS))


def read_png_size(path):
    """Returns the width and height of a PNG file, or None."""
    try:
        with open(path, 'rb') as file:
            head = file.read(24)
    except OSError:
        return None
    if len(head) < 24 or not head.startswith(b'\x89PNG\r\n\x1a\n'):
        return None
    return struct.unpack('>II', head[16:24])


def find_missing_tool(*tools):
    return next((tool for tool in tools if shutil.which(tool) is None), None)


class Person:
    def __init__(self):
        self.program = None
        self.n_keys = 0
        self.n_words = 0
        self.n_clicks = 0
        self.dead_ends = []

    def count_actions(self):
        return self.n_keys + self.n_words + self.n_clicks

    # The program

    def start(self):
        # A warning of the toolkit is no reason to end.
        environment = {name: value for name, value in os.environ.items() if name != 'G_DEBUG'}
        environment.setdefault('GTK_A11Y', 'none')
        self.program = subprocess.Popen([PROGRAM], env=environment)
        self.turn_to(NEW)

    def end(self):
        if self.program is not None and self.program.poll() is None:
            self.program.send_signal(signal.SIGTERM)
            self.program.wait()

    def report(self, tap, dead_end):
        """Says where it did not go on."""
        tap.test(str(dead_end), False)
        if self.program is not None and self.program.poll() is not None:
            tap.say(f'the program had ended with {self.program.returncode}')

    def wait_for_end(self):
        wait_for('the program to end', lambda: self.program.poll() is not None)
        return self.program.returncode

    def turn_to(self, title):
        """Waits for a window and for it to have the keys, which it takes by
        itself where there is a window manager."""
        window = wait_for('the window ' + title, lambda: find_windows(title))[-1]
        in_a_row = 0

        def is_focused():
            nonlocal in_a_row
            if run('xdotool', 'getwindowfocus').strip() == window:
                in_a_row += 1
            else:
                in_a_row = 0
                run('xdotool', 'windowraise', window, 'windowfocus', window)
            return in_a_row >= STEADY

        wait_for('the keys to go to ' + title, is_focused)
        return window

    # Keys

    def press(self, *keys):
        run('xdotool', 'key', '--delay', '12', *keys)
        self.n_keys += len(keys)

    def pop_up(self, *keys):
        """Opens a menu; what is pressed before it is there would be lost."""
        before = count_windows()
        what = 'the menu of ' + ' '.join(keys)
        self.press(*keys)
        try:
            wait_for(what, lambda: count_windows() > before, SHORT_PATIENCE)
        except DeadEnd as dead_end:
            self.dead_ends.append(str(dead_end))
            self.press(*keys)
            wait_for(what, lambda: count_windows() > before)

    def pop_down(self, *keys):
        before = count_windows()
        self.press(*keys)
        wait_for('the menu to go after ' + ' '.join(keys), lambda: count_windows() < before)
        time.sleep(FRAME)

    def write(self, words):
        run('xdotool', 'type', '--delay', '12', words)
        self.n_words += 1

    # What every program has

    def answer_with_path(self, title, path):
        """Gives a dialog that asks for a file the name of one."""
        self.turn_to(title)
        self.press('ctrl+a')
        self.write(path)
        self.press('Return')

    def save_as(self, path):
        name = os.path.basename(path).partition('.')[0]
        self.press('ctrl+s')
        self.answer_with_path('Save partnership as', path)
        wait_for('the saved file', lambda: read(path))
        self.turn_to(name)

    def close(self):
        self.press('ctrl+w')
        return self.wait_for_end()

    def open(self, path):
        """Opens a file from the page that offers the ways to begin."""
        name = os.path.basename(path).partition('.')[0]
        self.press('ctrl+o')
        self.turn_to('Open partnership')
        self.write(path)
        self.press('Return')
        self.turn_to(name)

    def export(self, path, title):
        """Exports the diagram as PNG, the fourth of the formats. Enter would
        export at once."""
        self.press('ctrl+e')
        self.turn_to('Export diagram')
        self.pop_up('space')
        self.press('Home', 'Down', 'Down', 'Down')
        self.pop_down('Return')
        self.press('alt+e')
        wait_for('the question where to export', lambda: len(find_windows('Export diagram')) == 2)
        self.answer_with_path('Export diagram', path)
        wait_for('the exported picture', lambda: read_png_size(path))
        self.turn_to(title)


class Model:
    """A saved file, asked by the names that a person has entered."""

    def __init__(self, path):
        self.data = json.loads(read(path))

    def list(self, collection):
        return self.data.get(collection, [])

    def find(self, collection, name):
        for record in self.list(collection):
            if name in (record.get(key) for key in ('name', 'label', 'title', 'statement')):
                return record
        return {}

    def find_id(self, name):
        for collection in ('organizations', 'persons', 'posts', 'sources'):
            record = self.find(collection, name)
            if record:
                return record.get('id')
        return None

    def get_partnership(self):
        head = self.data.get('partnership', {})
        return next((record for record in self.list('organizations')
                     if record['id'] == head.get('organization_id')), {})

    def is_member(self, member, place, **fields):
        """Whether a person or organization is a member of a place, with these
        values; those that end in _id are given as names."""
        return any(self._has(membership, fields)
                   for membership in self.list('memberships')
                   if self.find_id(place) in (membership.get('organization_id'),
                                              membership.get('post_id')) and
                   self.find_id(member) in (membership.get('person_id'),
                                            membership.get('member', {}).get('id')))

    def _has(self, record, fields):
        for key, value in fields.items():
            present = record.get('about' if key == 'about_id' else key)
            if isinstance(present, dict) and 'id' in present:
                present = present.get('id')
            if key.endswith('_id') or key == 'substitute_for':
                value = self.find_id(value) if value is not None else None
            if present != value:
                return False
        return True

    def has(self, collection, name, **fields):
        record = self.find(collection, name)
        return bool(record) and self._has(record, fields)

    def has_line(self, from_name, verb, to_name):
        return any(relation.get('classification') == verb and
                   relation.get('from', {}).get('id') == self.find_id(from_name) and
                   relation.get('to', {}).get('id') == self.find_id(to_name)
                   for relation in self.list('relations'))


class Tap:
    def __init__(self):
        self.count = self.failed = 0

    def test(self, name, holds):
        self.count += 1
        self.failed += not holds
        print('ok' if holds else 'not ok', self.count, '-', name, flush=True)

    def say(self, words):
        print('# ' + words, flush=True)

    def finish(self):
        print(f'1..{self.count}')
        return 1 if self.failed else 0


def skip(reason):
    print('1..0 # SKIP ' + reason)
    sys.exit(0)
