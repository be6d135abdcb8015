#!/usr/bin/python3
# test-by-pointer.py
#
# Copyright 2026 The Charter contributors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Enters a partnership of two councils with the pointer, from the empty window
to the picture; only names and paths are typed. What was entered is then read in
the saved file. Runs under headless.py, with GTK_A11Y=atspi; prints TAP, how many
actions it took, and where they led nowhere.

Finds what to click by the names that a screen reader says. The system's own
Python has the module for that.
"""

import os
import sys
import tempfile
import time

try:
    import gi
    gi.require_version('Atspi', '2.0')
    from gi.repository import Atspi, GLib
except (ImportError, ValueError):
    Atspi = None

from person import DeadEnd, Model, NEW, Person, Tap, find_missing_tool, find_windows, in_journal
from person import read_png_size, read, run, skip, wait_for

WHEEL_UP, WHEEL_DOWN = '4', '5'
# No further than one turn of the wheel goes, pixels.
WHEEL_STEP = 100
# How near an edge of the window something may be and still be seen, pixels.
EDGE = 30
# From the top of a box into its title, pixels.
TITLE = 8
# How long something has to stand still, seconds.
STILL = 0.2
# Down to the top of the panes, pixels.
HEADER = 60

BUTTON, ENTRY, LABEL, ROW = 'push button', 'text', 'label', 'list item'
CHOICE, TICK = 'combo box', 'check box'


def walk(accessible):
    yield accessible
    try:
        for i in range(accessible.get_child_count()):
            child = accessible.get_child_at_index(i)
            if child is not None:
                yield from walk(child)
    except GLib.Error:
        return


def is_called(accessible, role, name):
    """A mnemonic is said twice: "Save Save"."""
    try:
        said = accessible.get_name() or ''
        return (role is None or accessible.get_role_name() == role) and \
               (said == name or said.endswith(' ' + name))
    except GLib.Error:
        return False


def is_inside(accessible, role_or_name):
    try:
        around = accessible.get_parent()
        return role_or_name in (around.get_role_name(), around.get_name())
    except GLib.Error:
        return False


def get_extents(accessible):
    try:
        return accessible.get_extents(Atspi.CoordType.WINDOW)
    except GLib.Error:
        return None


def get_geometry(window):
    lines = run('xdotool', 'getwindowgeometry', '--shell', window).split('\n')
    values = dict(line.split('=') for line in lines if '=' in line)
    return tuple(int(values.get(key, 0)) for key in ('X', 'Y', 'WIDTH', 'HEIGHT'))


class Hand(Person):
    """Looks for things by their names, and clicks them."""

    def get_frame(self, title):
        """Returns the accessible frame of a window; one with changes has a dot
        in its title."""
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(i)
            if application is None or application.get_name() != 'charter':
                continue
            for j in range(application.get_child_count()):
                frame = application.get_child_at_index(j)
                if frame is not None and frame.get_name() in (title, '• ' + title):
                    return frame
        return None

    def look(self, role, name, title=NEW, inside=None):
        """Returns the middle of something on the screen, its right edge and its
        top, or None when it is not there or has no size. A name that stands in
        several places is told by what is around it."""
        frame = self.get_frame(title)
        windows = find_windows('(• )?' + title)
        if frame is None or not windows:
            return None
        outer = get_extents(frame)
        x, y, width, height = get_geometry(windows[-1])
        for accessible in walk(frame):
            if not is_called(accessible, role, name) or \
               (inside is not None and not is_inside(accessible, inside)):
                continue
            box = get_extents(accessible)
            if box is None or box.width <= 0 or box.height <= 0 or outer is None:
                continue
            left = x + (width - outer.width) // 2 + box.x
            top = y + (height - outer.height) // 2 + box.y
            return left + box.width // 2, top + box.height // 2, left + box.width, top
        return None

    def find(self, role, name, title=NEW, inside=None):
        """Waits until something stands still for as long as a hand takes to
        get there: what was just added may still push it down."""
        before = None
        since = time.monotonic()

        def stands_still():
            nonlocal before, since
            now = self.look(role, name, title, inside)
            if now != before:
                before, since = now, time.monotonic()
            return now if time.monotonic() - since > STILL else None

        return wait_for(f'{role or "something"} "{name}"', stands_still)

    def click_at(self, x, y, times=1):
        run('xdotool', 'mousemove', str(x), str(y), 'click', '--repeat', str(times),
            '--delay', '60', '1')
        self.n_clicks += 1

    def click(self, role, name, title=NEW, times=1, inside=None):
        x, y, _, _ = self.find(role, name, title, inside)
        self.click_at(x, y, times)

    def scroll_to(self, role, name):
        """Turns the wheel over the pane in which something is until it is in
        sight; how often does not count, a wheel is turned in one go."""
        windows = wait_for('the window', lambda: find_windows('(• )?' + NEW))
        _, _, _, height = get_geometry(windows[-1])

        def is_in_sight():
            x, y, _, _ = self.find(role, name)
            if HEADER < y < height - EDGE:
                return True
            turns = max(1, abs(y - height // 2) // WHEEL_STEP)
            run('xdotool', 'mousemove', str(x), str(height // 2), 'click', '--repeat', str(turns),
                '--delay', '20', WHEEL_DOWN if y > height // 2 else WHEEL_UP)
            return False

        wait_for(f'"{name}" in sight', is_in_sight)
        self.n_clicks += 1

    def choose(self, choice, name):
        """Opens a choice and clicks one of its rows."""
        self.click(CHOICE, choice)
        self.click(LABEL, name, inside=ROW)

    def write_over(self, name):
        """A new record has its name selected."""
        self.find(ENTRY, 'Name')
        self.write(name)
        wait_for(name, lambda: in_journal(name))

    def drag(self, start, end):
        run('xdotool', 'mousemove', str(start[0]), str(start[1]), 'mousedown', '1')
        for i in range(1, 9):
            run('xdotool', 'mousemove', str(start[0] + (end[0] - start[0]) * i // 8),
                str(start[1] + (end[1] - start[1]) * i // 8))
        run('xdotool', 'mouseup', '1')
        self.n_clicks += 1


def enter(hand):
    hand.click(BUTTON, 'Start with a council')
    hand.write_over('Northvale')
    hand.click(BUTTON, 'Add council')
    hand.write_over('Southmoor')

    hand.click(BUTTON, 'Expand')
    hand.click(ROW, NEW)
    hand.scroll_to(TICK, 'Southmoor')
    hand.click(TICK, 'Northvale')
    hand.click(TICK, 'Southmoor')

    hand.click(BUTTON, 'Add board or committee')
    hand.write_over('Joint Board')
    hand.scroll_to(BUTTON, 'Add member')
    hand.click(BUTTON, 'Add member')
    for name, council in (('Ann Archer', 'Northvale'), ('Ben Baker', 'Southmoor')):
        hand.click(ENTRY, 'Name of a person')
        hand.write(name)
        hand.choose('Representing', council)
        hand.click(BUTTON, 'Add')
        wait_for(name, lambda name=name: in_journal(name))

    hand.click(BUTTON, 'Add shared service')
    hand.write_over('Building Control')
    hand.scroll_to(TICK, 'Southmoor')
    hand.click(TICK, 'Northvale')
    hand.click(TICK, 'Southmoor')


def draw_line(hand):
    """From the handle of a selected part to another part."""
    hand.click(BUTTON, 'Show the whole diagram')
    hand.click(ROW, 'Building Control', inside='Diagram')
    _, y, right, _ = hand.find(ROW, 'Building Control', inside='Diagram')
    # Its title, as the councils on it are parts of their own.
    x_to, _, _, top = hand.find(ROW, 'Joint Board', inside='Diagram')
    hand.drag((right, y), (x_to, top + TITLE))
    hand.click(BUTTON, 'Add', 'Add a line')
    wait_for('the line', lambda: in_journal('reports to'))


def check(tap, model):
    councils = ('Northvale', 'Southmoor')
    tap.test('the councils are partners',
             all(model.has('organizations', name, classification='council') and
                 model.is_member(name, NEW) for name in councils))
    tap.test('the members of the board represent their councils',
             model.is_member('Ann Archer', 'Joint Board', on_behalf_of_id='Northvale') and
             model.is_member('Ben Baker', 'Joint Board', on_behalf_of_id='Southmoor'))
    tap.test('both councils take part in the service',
             all(model.is_member(name, 'Building Control') for name in councils))
    tap.test('the service reports to the board',
             model.has_line('Building Control', 'reports to', 'Joint Board'))


def run_course(hand, tap, folder):
    path = os.path.join(folder, 'by-pointer.partnership.json')
    picture = os.path.join(folder, 'by-pointer.png')

    hand.start()
    enter(hand)
    draw_line(hand)
    hand.click(BUTTON, 'Save Save')
    hand.answer_with_path('Save partnership as', path)
    wait_for('the saved file', lambda: read(path))
    check(tap, Model(path))

    hand.click(BUTTON, 'Export Export…', 'by-pointer')
    hand.click(LABEL, 'Format', 'Export diagram')
    hand.click(LABEL, 'PNG image', 'Export diagram')
    hand.click(BUTTON, 'Export Export…', 'Export diagram')
    wait_for('the question where to export', lambda: len(find_windows('Export diagram')) == 2)
    hand.answer_with_path('Export diagram', picture)
    size = wait_for('the exported picture', lambda: read_png_size(picture))
    tap.test('the diagram is exported as a picture', min(size) > 300)


def main():
    tool = find_missing_tool('xdotool')
    if tool is not None:
        skip(tool + ' is not installed')
    if Atspi is None:
        skip('the module for AT-SPI is not installed')
    tap = Tap()
    hand = Hand()
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix='charter-by-pointer-') as folder:
        try:
            run_course(hand, tap, folder)
        except DeadEnd as dead_end:
            hand.report(tap, dead_end)
        finally:
            hand.end()
    tap.say(f'{hand.count_actions()} actions: {hand.n_clicks} clicks, {hand.n_words} times words '
            f'typed, in {time.monotonic() - began:.0f} s')
    return tap.finish()


sys.exit(main())
