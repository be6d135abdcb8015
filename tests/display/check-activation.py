#!/usr/bin/env python3
# check-activation.py
#
# Copyright 2026 The Charter contributors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that the session bus starts the program, and that it opens a file then.

usage: check-activation.py PROGRAM DATA PREFIX EXAMPLE

DATA is the folder of the built desktop and service files, PREFIX where they
would be installed. Runs in a session of its own (headless.py), into whose home
the two files are put, with PROGRAM in the place of the installed one. The
answer is TAP.
"""

import os
import shutil
import subprocess
import sys
import time

ID = 'io.github.charter.Charter'
PATIENCE = 20


def read_keys(path):
    """Returns the keys of a desktop or service file, which have one group here."""
    with open(path, encoding='utf-8') as file:
        return dict(line.rstrip('\n').split('=', 1) for line in file if '=' in line)


def call_bus(method, *arguments):
    answer = subprocess.run(['gdbus', 'call', '--session', '--dest', 'org.freedesktop.DBus',
                             '--object-path', '/org/freedesktop/DBus',
                             '--method', 'org.freedesktop.DBus.' + method, *arguments],
                            check=True, capture_output=True, text=True)
    return answer.stdout


def install(program, data):
    """Puts the files where the bus and the desktop look for them."""
    home = os.environ['XDG_DATA_HOME']
    services = os.path.join(home, 'dbus-1', 'services')
    applications = os.path.join(home, 'applications')
    os.makedirs(services)
    os.makedirs(applications)
    with open(os.path.join(data, ID + '.service'), encoding='utf-8') as file:
        lines = file.read().splitlines()
    with open(os.path.join(services, ID + '.service'), 'w', encoding='utf-8') as file:
        for line in lines:
            key, _, value = line.partition('=')
            if key == 'Exec':
                line = 'Exec=' + ' '.join([program] + value.split()[1:])
            file.write(line + '\n')
    shutil.copy(os.path.join(data, ID + '.desktop'), applications)
    call_bus('ReloadConfig')


def wait_for_window(title):
    """Waits for a window whose title has the words; returns whether it came."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        tree = subprocess.run(['xwininfo', '-root', '-tree'], check=True, capture_output=True,
                              text=True).stdout
        if title in tree:
            return True
        time.sleep(0.05)
    return False


class Tap:
    def __init__(self):
        self.count = self.failed = 0

    def test(self, name, holds):
        self.count += 1
        self.failed += not holds
        print('ok' if holds else 'not ok', self.count, '-', name, flush=True)


def main():
    program, data, prefix, example = sys.argv[1:]
    for tool in ('xwininfo', 'gdbus', 'gapplication'):
        if shutil.which(tool) is None:
            print(f'1..0 # SKIP {tool} is not installed')
            return 0
    tap = Tap()
    desktop = read_keys(os.path.join(data, ID + '.desktop'))
    service = read_keys(os.path.join(data, ID + '.service'))
    tap.test('the desktop file says that the bus starts the program',
             desktop.get('DBusActivatable') == 'true')
    tap.test('the service is that of the program', service.get('Name') == ID)
    tap.test('the service starts the installed program without a window',
             service.get('Exec') == os.path.join(prefix, 'bin', os.path.basename(program)) +
             ' --gapplication-service')

    install(program, data)
    tap.test('the bus knows how to start it', ID in call_bus('ListActivatableNames'))
    folder = os.environ['TMPDIR']
    path = os.path.join(folder, 'activated.partnership.json')
    shutil.copy(example, path)
    subprocess.run(['gapplication', 'launch', ID, path], check=True, timeout=PATIENCE)
    tap.test('a file that is handed over opens in a window', wait_for_window('"activated'))
    subprocess.run(['gapplication', 'action', ID, 'new'], check=True, timeout=PATIENCE)
    tap.test('an action makes a second window', wait_for_window('"New partnership"'))
    subprocess.run(['gapplication', 'action', ID, 'quit'], check=True, timeout=PATIENCE)
    print(f'1..{tap.count}')
    return 1 if tap.failed else 0


sys.exit(main())
