#!/usr/bin/env python3
# test-recovery.py
#
# Copyright 2026 The Charter contributors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills the program while it has work that is not saved, in a file and in a
new partnership, starts it again and finds the work. Prints TAP.

Runs under headless.py; types with xdotool.
"""

import glob
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time

BUS_NAME = 'io.github.charter.Charter'
OBJECT = '/io/github/charter/Charter'
PROGRAM = os.path.join(os.environ['CHARTER_BUILD_ROOT'], 'src', 'app', 'charter')
EXAMPLE = os.path.join(os.environ['CHARTER_EXAMPLES'], 'mid-kent.partnership.json')
JOURNALS = os.path.join(os.environ['XDG_DATA_HOME'], 'charter', 'journals', '*.journal-?')
PATIENCE = 30

# A search begins a little after the last key, which nothing outside can see.
SEARCH_DELAY = 0.5

# How often a focus is seen before it is believed to stay.
STEADY = 10


def wait_for(what, condition):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.02)
    print('Bail out! waited in vain for ' + what)
    sys.exit(1)


def run(*command):
    return subprocess.run(command, check=False, capture_output=True, text=True).stdout


def find_windows(title):
    windows = run('xdotool', 'search', '--onlyvisible', '--name', '^' + title + '$').split()
    return windows[-1] if windows else None


def focus(title, *others):
    """Gives a window the keys; a window that comes up takes them, so @others
    have to be there."""
    for other in others:
        wait_for('the window ' + other, lambda other=other: find_windows(other))
    window = wait_for('the window ' + title, lambda: find_windows(title))
    in_a_row = 0

    def is_focused():
        nonlocal in_a_row
        if run('xdotool', 'getwindowfocus').strip() == window:
            in_a_row += 1
        else:
            in_a_row = 0
            run('xdotool', 'windowraise', window, 'windowfocus', window)
        return in_a_row >= STEADY

    wait_for('the focus on ' + title, is_focused)


def press(*keys):
    run('xdotool', 'key', '--delay', '60', *keys)


def write(words):
    run('xdotool', 'type', '--delay', '20', words)


def activate(action):
    run('gdbus', 'call', '--session', '--dest', BUS_NAME, '--object-path', OBJECT,
        '--method', 'org.gtk.Actions.Activate', action, '[]', '{}')


def read(path):
    try:
        with open(path, encoding='utf-8') as file:
            return file.read()
    except OSError:
        return ''


def in_journals(words):
    return any(words in read(path) for path in glob.glob(JOURNALS))


def start(*arguments):
    # A warning of the toolkit is no reason to end: this is about ends that come
    # by themselves.
    environment = {name: value for name, value in os.environ.items() if name != 'G_DEBUG'}
    environment['GTK_A11Y'] = 'none'
    return subprocess.Popen([PROGRAM, *arguments], env=environment)


def kill(program):
    program.send_signal(signal.SIGKILL)
    program.wait()
    wait_for('the bus name to be free',
             lambda: BUS_NAME not in run('gdbus', 'call', '--session', '--dest',
                                         'org.freedesktop.DBus', '--object-path', '/',
                                         '--method', 'org.freedesktop.DBus.ListNames'))


def work(path):
    """Types into a file and into a new partnership, and is killed."""
    program = start(path)
    focus('a')
    press('ctrl+f')
    write('Swale')
    time.sleep(SEARCH_DELAY)
    press('Down', 'Return', 'ctrl+a')
    write('Swaleford')
    wait_for('the journal of the file', lambda: in_journals('Swaleford'))

    activate('new')
    focus('New partnership', '• a')
    # A window takes keys a little later than the focus.
    wait_for('a council', lambda: press('alt+c') or find_windows('• New partnership'))
    press('ctrl+a')
    write('Downland District')
    wait_for('the journal of the new partnership', lambda: in_journals('Downland District'))
    kill(program)


def damage_newest():
    """What was written last is cut off; what was written before it counts."""
    newest = max((path for path in glob.glob(JOURNALS) if 'Swaleford' in read(path)),
                 key=os.path.getmtime)
    other = newest[:-1] + ('1' if newest.endswith('0') else '0')
    whole = read(newest)
    with open(other, 'w', encoding='utf-8') as file:
        file.write(whole)
    with open(newest, 'w', encoding='utf-8') as file:
        file.write(whole[:len(whole) // 2])


def find_again(path, new_path):
    """Starts again, and saves what was restored."""
    program = start()
    focus('• a', '• New partnership')
    press('ctrl+s')
    wait_for('the file to be saved', lambda: 'Swaleford' in read(path))
    print('ok 2 - the work in a file is there again')

    focus('• New partnership')
    press('ctrl+s')
    wait_for('the question where to save',
             lambda: find_windows('Save partnership as'))
    focus('Save partnership as')
    press('ctrl+a')
    write(new_path)
    press('Return')
    wait_for('the new file', lambda: 'Downland District' in read(new_path))
    print('ok 3 - the work in a new partnership is there again')

    wait_for('the journals to go', lambda: not os.listdir(os.path.dirname(JOURNALS)))
    print('ok 4 - nothing is left over once it is saved')
    wait_for('the window to be saved', lambda: not find_windows('• .*'))
    activate('quit')
    program.wait(PATIENCE)
    locks = glob.glob(os.path.join(os.path.dirname(path), '.~lock*'))
    print(('ok' if program.returncode == 0 and not locks else 'not ok') + ' 5 - it ends well')


def main():
    for tool in ('xdotool', 'gdbus'):
        if shutil.which(tool) is None:
            print('1..0 # SKIP ' + tool + ' is not installed')
            return
    print('1..5', flush=True)
    with tempfile.TemporaryDirectory(prefix='charter-recovery-') as folder:
        path = os.path.join(folder, 'a.partnership.json')
        shutil.copy(EXAMPLE, path)
        work(path)
        untouched = read(path) == read(EXAMPLE)
        print(('ok' if untouched else 'not ok') + ' 1 - the file is as it was', flush=True)
        damage_newest()
        find_again(path, os.path.join(folder, 'b.partnership.json'))


main()
