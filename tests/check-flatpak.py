#!/usr/bin/env python3
# check-flatpak.py
#
# Copyright 2026 The Charter contributors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the Flatpak manifest, of which flatpak-builder drops unknown keys silently.

usage: check-flatpak.py MANIFEST...

A manifest that is not the project's own may be given to see a check fail. The
answer is TAP; exit 0 when all is well, 1 when a check fails, 2 when the checks
cannot run.
"""

import re
import sys
from pathlib import Path

try:
    import yaml
except ImportError:
    print('Bail out! python3-yaml is not installed')
    sys.exit(2)

ROOT = Path(__file__).resolve().parent.parent
MODULES = ['graphviz', 'charter']

# Keys of flatpak-manifest(5), as far as a program like this one needs them.
MANIFEST_KEYS = {'app-id', 'branch', 'runtime', 'runtime-version', 'sdk', 'command', 'finish-args',
                 'build-options', 'cleanup', 'modules'}
MODULE_KEYS = {'name', 'buildsystem', 'builddir', 'config-opts', 'build-options', 'build-commands',
               'make-args', 'post-install', 'cleanup', 'sources'}
SOURCE_KEYS = {
    'archive': {'type', 'url', 'sha256', 'dest', 'strip-components', 'x-checker-data'},
    'file': {'type', 'url', 'path', 'sha256', 'dest', 'dest-filename', 'x-checker-data'},
    'dir': {'type', 'path', 'skip', 'dest'},
    'patch': {'type', 'path', 'strip-components'},
}
# What a window needs; files come through portals, and there is no network.
PERMISSIONS = {'--share=ipc', '--socket=wayland', '--socket=fallback-x11', '--device=dri'}


class Tap:
    def __init__(self):
        self.count = self.failed = 0

    def test(self, name, problems):
        problems = list(problems)
        self.count += 1
        self.failed += bool(problems)
        print('not ok' if problems else 'ok', self.count, '-', name)
        for problem in problems:
            print('#  ', problem)


def read_application_id():
    text = (ROOT / 'meson.build').read_text(encoding='utf-8')
    return re.search(r"^application_id = '(.+)'$", text, re.MULTILINE).group(1)


def key_problems(manifest):
    for key in manifest.keys() - MANIFEST_KEYS:
        yield f'"{key}" is not a known key of a manifest'
    for module in manifest.get('modules', []):
        for key in module.keys() - MODULE_KEYS:
            yield f'"{key}" of {module.get("name")} is not a known key of a module'
        for source in module.get('sources', []):
            for key in source.keys() - SOURCE_KEYS.get(source.get('type'), set()):
                yield f'"{key}" of {module.get("name")} is not a known key of its source'


def id_problems(manifest, path):
    application_id = read_application_id()
    if manifest.get('app-id') != application_id:
        yield f'app-id is {manifest.get("app-id")}, and the program is {application_id}'
    if path.stem != application_id:
        yield f'the file is called {path.name}'
    if not (ROOT / 'data' / (application_id + '.desktop.in')).exists():
        yield f'there is no desktop file {application_id}.desktop.in'


def command_problems(manifest):
    text = (ROOT / 'src' / 'app' / 'meson.build').read_text(encoding='utf-8')
    programs = re.findall(r"^(?:\w+ = )?executable\('([^']+)'", text, re.MULTILINE)
    if manifest.get('command') not in programs:
        yield f'command is {manifest.get("command")}, and installed is {", ".join(programs)}'


def runtime_problems(manifest):
    if manifest.get('runtime') != 'org.gnome.Platform' or manifest.get('sdk') != 'org.gnome.Sdk':
        yield 'runtime and SDK are not those of GNOME'
    if not re.fullmatch(r'[0-9]+', str(manifest.get('runtime-version'))):
        yield f'the version "{manifest.get("runtime-version")}" of the runtime is not a stable one'
    if not isinstance(manifest.get('runtime-version'), str):
        yield 'the version of the runtime is a number; it needs quotes'


def permission_problems(manifest):
    for argument in manifest.get('finish-args', []):
        if argument not in PERMISSIONS:
            yield f'{argument} is more than a window needs'
    for argument in PERMISSIONS - set(manifest.get('finish-args', [])):
        yield f'{argument} is missing'


def source_problems(manifest, folder):
    for module in manifest.get('modules', []):
        sources = module.get('sources', [])
        if not sources:
            yield f'{module.get("name")} has no source'
        for source in sources:
            if source.get('type') in ('dir', 'patch') or 'path' in source:
                if not (folder / source.get('path', '')).exists() or 'path' not in source:
                    yield f'{module.get("name")}: {source.get("path")} is not there'
                continue
            if not str(source.get('url')).startswith('https://'):
                yield f'{module.get("name")}: {source.get("url")} does not start with https'
            if not re.fullmatch(r'[0-9a-f]{64}', str(source.get('sha256'))):
                yield f'{module.get("name")}: {source.get("url")} has no SHA-256'


def module_problems(manifest):
    names = [module.get('name') for module in manifest.get('modules', [])]
    if names != MODULES:
        yield f'the modules are {names}, and not {MODULES}'


def main():
    if len(sys.argv) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    tap = Tap()
    for path in map(Path, sys.argv[1:]):
        manifest = yaml.safe_load(path.read_text(encoding='utf-8'))
        tap.test('it has the name of the program', id_problems(manifest, path))
        tap.test('it starts the program', command_problems(manifest))
        tap.test('all keys are known', key_problems(manifest))
        tap.test('the runtime is a stable one of GNOME', runtime_problems(manifest))
        tap.test('it asks for no more than a window needs', permission_problems(manifest))
        tap.test('every source is pinned', source_problems(manifest, path.parent))
        tap.test('the modules are those the program needs', module_problems(manifest))
    print(f'1..{tap.count}')
    return 1 if tap.failed else 0


sys.exit(main())
