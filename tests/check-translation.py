#!/usr/bin/env python3
# check-translation.py
#
# Copyright 2026 The Charter contributors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that a language has all that pictures, words and exports say.

usage: check-translation.py PROJECT LANGUAGE

A half-translated picture is of no use to anybody, so every message of the
folders below has to be there. What msgfmt does not look at is checked too:
the places such as {from}, which the program fills. Prints TAP.
"""

import pathlib
import re
import subprocess
import sys

FOLDERS = ('analysis', 'diagram', 'export', 'model')

# As the "glib" preset of Meson's i18n module.
KEYWORDS = ('_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'ngettext:1,2', 'g_dngettext:2,3')

PLACE = re.compile(r'\{\w+\}')
STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')


def run(*command, text=None):
    return subprocess.run(command, check=True, capture_output=True, encoding='utf-8',
                          input=text).stdout


def extract(project, folder):
    """Returns the messages of a folder as a catalogue."""
    sources = sorted(str(path.relative_to(project))
                     for path in (project / 'src' / folder).rglob('*.c'))
    return run('xgettext', '--from-code=UTF-8', '--output=-', '--directory', str(project),
               *(f'--keyword={keyword}' for keyword in KEYWORDS), *sources)


def read_entries(catalogue):
    """Yields the message and its translations of each entry but the head."""
    for entry in run('msgcat', '--no-wrap', '-', text=catalogue).split('\n\n'):
        message = None
        translations = []
        for line in entry.splitlines():
            if line.startswith('msgid '):
                message = STRING.search(line).group(1)
            elif line.startswith('msgstr'):
                translations.append(STRING.search(line).group(1))
        if message:
            yield message, translations


def check_folder(project, folder, catalogue):
    """Returns what is wrong with the translation of a folder."""
    complete = run('msgmerge', '--quiet', '--no-fuzzy-matching', '--output-file=-', str(catalogue),
                   '-', text=extract(project, folder))
    wanted = run('msgattrib', '--no-obsolete', '-', text=complete)
    missing = run('msgattrib', '--no-obsolete', '--untranslated', '-', text=complete)
    fuzzy = run('msgattrib', '--no-obsolete', '--only-fuzzy', '-', text=complete)
    wrong = [f'not translated: {message}' for message, _ in read_entries(missing)]
    wrong += [f'not certain: {message}' for message, _ in read_entries(fuzzy)]
    for message, translations in read_entries(wanted):
        places = sorted(PLACE.findall(message))
        wrong += [f'other places than in: {message}' for translation in translations
                  if translation and sorted(PLACE.findall(translation)) != places]
    return wrong


def main():
    project = pathlib.Path(sys.argv[1]).resolve()
    catalogue = project / 'po' / f'{sys.argv[2]}.po'
    print(f'1..{len(FOLDERS)}')
    for number, folder in enumerate(FOLDERS, 1):
        wrong = check_folder(project, folder, catalogue)
        for message in wrong:
            print(f'# src/{folder}: {message}')
        print(f"{'not ok' if wrong else 'ok'} {number} src/{folder} in {sys.argv[2]}")


main()
