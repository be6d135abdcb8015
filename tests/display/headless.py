#!/usr/bin/env python3
# headless.py
#
# Copyright 2026 The Charter contributors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a command on a display of its own: Xvfb, a session bus, an empty home.

usage: headless.py [--size WIDTHxHEIGHT] [--timeout SECONDS] -- COMMAND [ARGUMENT...]

The exit status is that of the command; 124 when it took too long. Where a
display or bus cannot be had, the TAP answer is one skipped test that says why.
"""

import argparse
import ctypes
import os
import select
import shutil
import signal
import subprocess
import sys
import tempfile

PR_SET_PDEATHSIG = 1
TIMED_OUT = 124
SETTINGS = """[Settings]
gtk-font-name=Cantarell 11
gtk-xft-dpi=98304
gtk-enable-animations=0
"""


def die_with_parent():
    """A server must not outlive this process, however it ends."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def start_server(command, write_end, read_end, log, environment):
    """Starts a server and waits for the line it writes when it is ready."""
    process = subprocess.Popen(command, pass_fds=(write_end,), stdin=subprocess.DEVNULL,
                               stdout=log, stderr=log, env=environment,
                               preexec_fn=die_with_parent)
    os.close(write_end)
    line = b''
    while not line.endswith(b'\n') and select.select([read_end], [], [], 20)[0]:
        more = os.read(read_end, 512)
        if not more:
            break
        line += more
    os.close(read_end)
    return process, line.decode().strip()


def start_display(size, log, environment):
    read_end, write_end = os.pipe()
    command = ['Xvfb', '-displayfd', str(write_end), '-screen', '0', size + 'x24',
               '-dpi', '96', '-nolisten', 'tcp', '-noreset', '-nocursor']
    process, number = start_server(command, write_end, read_end, log, environment)
    return process, ':' + number if number else None


def start_bus(folder, log, environment):
    read_end, write_end = os.pipe()
    command = ['dbus-daemon', '--session', '--nofork', '--nopidfile', '--nosyslog',
               '--address=unix:path=' + os.path.join(folder, 'bus'),
               '--print-address=' + str(write_end)]
    return start_server(command, write_end, read_end, log, environment)


def make_environment(top):
    """The outer session must not be seen, and nothing of it written to."""
    environment = dict(os.environ)
    for name in ('WAYLAND_DISPLAY', 'XAUTHORITY', 'DBUS_SESSION_BUS_ADDRESS', 'GTK_THEME',
                 'DESKTOP_SESSION', 'XDG_CURRENT_DESKTOP', 'AT_SPI_BUS_ADDRESS'):
        environment.pop(name, None)
    for name in ('HOME', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_STATE_HOME',
                 'XDG_RUNTIME_DIR', 'TMPDIR'):
        environment[name] = os.path.join(top, name.lower())
        os.mkdir(environment[name], 0o700)
    folder = os.path.join(environment['XDG_CONFIG_HOME'], 'gtk-4.0')
    os.mkdir(folder)
    with open(os.path.join(folder, 'settings.ini'), 'w', encoding='utf-8') as settings:
        settings.write(SETTINGS)
    environment.setdefault('GTK_A11Y', 'none')
    environment.setdefault('LC_ALL', 'C.UTF-8')
    environment.update(GDK_BACKEND='x11', GSK_RENDERER='cairo', GDK_DEBUG='gl-disable',
                       GSETTINGS_BACKEND='memory', GIO_USE_VFS='local', GTK_USE_PORTAL='0',
                       ADW_DISABLE_PORTAL='1')
    return environment


def skip(reason):
    print('1..0 # SKIP ' + reason)
    return 0


def run(arguments, top, servers):
    environment = make_environment(top)
    with open(os.path.join(top, 'log'), 'wb') as log:
        display, number = start_display(arguments.size, log, environment)
        servers.append(display)
        if number is None:
            return skip('Xvfb did not start')
        environment['DISPLAY'] = number
        bus, address = start_bus(environment['XDG_RUNTIME_DIR'], log, environment)
        servers.append(bus)
        if not address:
            return skip('dbus-daemon did not start')
        environment['DBUS_SESSION_BUS_ADDRESS'] = address
        command = subprocess.Popen(arguments.command, env=environment,
                                   preexec_fn=die_with_parent)
        try:
            status = command.wait(arguments.timeout)
        except subprocess.TimeoutExpired:
            command.kill()
            command.wait()
            sys.stderr.write(f'headless.py: no end after {arguments.timeout:g} s\n')
            return TIMED_OUT
        return status if status >= 0 else 128 - status


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--size', default='1400x900')
    parser.add_argument('--timeout', type=float, default=60)
    parser.add_argument('command', nargs='+')
    arguments = parser.parse_args()

    for program in ('Xvfb', 'dbus-daemon'):
        if shutil.which(program) is None:
            return skip(program + ' is not installed')

    servers = []
    with tempfile.TemporaryDirectory(prefix='charter-display-') as top:
        try:
            return run(arguments, top, servers)
        finally:
            for server in reversed(servers):
                server.terminate()
                server.wait()


sys.exit(main())
