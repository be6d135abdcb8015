#!/usr/bin/env python3
# make.py
#
# Copyright 2026 The Charter contributors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes the pictures of the window that the metainfo shows.

usage: headless.py --size 1400x900 -- make.py BUILD

Each shows the example with another diagram, which is put first in a copy of it,
since a window opens with the first. "./run screenshots" does it all.
"""

import json
import os
import shutil
import subprocess
import sys
import time

WIDTH, HEIGHT = 1280, 800
# The edge around a window that nothing manages, pixels.
EDGE = 5
PATIENCE = 20
EXAMPLE = 'data/examples/mid-kent.partnership.json'
# The window shows where the file is, and that should be the same each time.
FOLDER = '/tmp/Partnerships'
# View, picture, and where to click to select something, from the top left.
PICTURES = [
    ('governance', 'window-governance.png', (660, 118)),
    ('services', 'window-services.png', (735, 173)),
    ('matrix', 'window-matrix.png', (390, 492)),
]


def write_settings():
    """Makes the window so large that the picture is without its edge."""
    folder = os.path.join(os.environ['XDG_CONFIG_HOME'], 'glib-2.0', 'settings')
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, 'keyfile'), 'w', encoding='utf-8') as file:
        file.write(f'[io/github/charter/Charter]\nwindow-width={WIDTH + 2 * EDGE}\n'
                   f'window-height={HEIGHT + 2 * EDGE}\n')


def copy_example(view_id):
    with open(EXAMPLE, encoding='utf-8') as file:
        document = json.load(file)
    document['views'].sort(key=lambda view: view['id'] != view_id)
    path = os.path.join(FOLDER, os.path.basename(EXAMPLE))
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(document, file, ensure_ascii=False)
    return path


def take(path):
    subprocess.run(['import', '-window', 'root', '-crop',
                    f'{WIDTH}x{HEIGHT}+{EDGE}+{EDGE}', '+repage', '-strip',
                    '-define', 'png:exclude-chunks=date,time', path], check=True)
    with open(path, 'rb') as file:
        return file.read()


def take_when_still(path):
    """Takes pictures until two in a row are alike, and not before the window is there."""
    end = time.monotonic() + PATIENCE
    before = None
    time.sleep(1.5)
    while time.monotonic() < end:
        picture = take(path)
        if picture == before:
            return
        before = picture
        time.sleep(0.4)
    sys.exit(f'make.py: {path} does not come to rest')


def make(build, view_id, picture, click):
    environment = dict(os.environ, GSETTINGS_BACKEND='keyfile',
                       GSETTINGS_SCHEMA_DIR=os.path.abspath(os.path.join(build, 'data')),
                       CHARTER_LAYOUT_WORKER=os.path.abspath(
                           os.path.join(build, 'src/layout-worker/charter-layout-worker')))
    process = subprocess.Popen([os.path.join(build, 'src/app/charter'),
                                copy_example(view_id)], env=environment)
    try:
        path = os.path.join('data', 'screenshots', picture)
        take_when_still(path)
        subprocess.run(['xdotool', 'mousemove', str(EDGE + click[0]), str(EDGE + click[1]),
                        'click', '1', 'mousemove', '1399', '899'], check=True)
        take_when_still(path)
        print(path)
    finally:
        process.terminate()
        process.wait()


def main():
    build = sys.argv[1]
    for tool in ('import', 'xdotool'):
        if shutil.which(tool) is None:
            sys.exit(f'make.py: {tool} is not installed')
    write_settings()
    os.mkdir(FOLDER)
    try:
        for view_id, picture, click in PICTURES:
            make(build, view_id, picture, click)
    finally:
        shutil.rmtree(FOLDER)


main()
