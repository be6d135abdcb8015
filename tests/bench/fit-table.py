#!/usr/bin/env python3
# fit-table.py
#
# Copyright 2026 The Charter contributors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints as Markdown how the diagrams of the example fit, and how stable they are.

usage: fit-table.py BUILD [GENERATED [EDITS]]

Tidiness is summed up over so many generated partnerships (200), and edits are
made to so many (1,000). It takes many minutes.
"""

import os
import subprocess
import sys

EXAMPLE = 'data/examples/mid-kent.partnership.json'


def run(build, *arguments):
    program = os.path.join(build, 'tests/bench/bench-layouts')
    answer = subprocess.run([program, *arguments], check=True, capture_output=True, text=True).stdout
    return [line.split('\t') for line in answer.splitlines()]


def print_table(title, columns, rows):
    print(f'### {title}\n')
    for row in [columns, ['---'] * len(columns)] + rows:
        print('| ' + ' | '.join(row) + ' |')
    print()
    sys.stdout.flush()


def print_tidiness(build, n_generated):
    """What the closing note has of every view; the shift comes from the edits to it."""
    moved = {row[0]: row for row in run(build, 'stability', EXAMPLE)}
    rows = []
    for view, form, page, least, _, overlaps, clipped, through, own, dot, white in (
            row for row in run(build, 'tidiness', EXAMPLE) if len(row) == 11):
        shift = moved.get(view)
        rows.append([view, form, page, least, overlaps, clipped, through, f'{own} / {dot}', f'{white} %',
                     f'{shift[4]} / {shift[6]}' if shift else '-'])
    print_table('The example',
                ['View', 'Arrangement', 'Page', 'Printed pt', 'Overlaps', 'Clipped', 'Lines through',
                 'Crossings (Charter / plain dot)', 'White', 'Mean shift pt (Charter / plain dot)'], rows)
    print_table('Edits to the example, 40 to each view',
                ['View', 'Edits', 'Pairs', 'Flips', 'Mean shift pt', 'Flips of dot', 'Shift of dot pt'],
                list(moved.values()))
    print_table(f'{n_generated} generated partnerships',
                ['Kind', 'Arrangement', 'Page', 'Least pt', 'Median pt', 'Overlaps', 'Clipped',
                 'Lines through', 'Crossings', 'Crossings of dot', 'White %'],
                run(build, 'tidiness', n_generated))


def main():
    build = sys.argv[1]
    n_generated = sys.argv[2] if len(sys.argv) > 2 else '200'
    n_edits = sys.argv[3] if len(sys.argv) > 3 else '1000'
    os.environ.setdefault('SOURCE_DATE_EPOCH', '1795305600')
    os.environ.setdefault('CHARTER_LAYOUT_WORKER',
                          os.path.abspath(os.path.join(build, 'src/layout-worker/charter-layout-worker')))
    print_table('What each view prints at, points; and divided, where one page is below 12',
                ['View', 'Own page', 'A4 portrait', 'A4 landscape', 'Space of 159 x 200 mm'],
                run(build, 'pages', EXAMPLE))
    print_tidiness(build, n_generated)
    print_table(f'{n_edits} edits to generated partnerships',
                ['Kind', 'Edits', 'Pairs', 'Flips', 'Mean shift pt', 'Flips of dot', 'Shift of dot pt'],
                run(build, 'stability', n_edits))


main()
