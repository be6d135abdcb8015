#!/usr/bin/env python3
# bench.py
#
# Copyright 2026 The Charter contributors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the benchmarks and prints them.

usage: bench.py BUILD

Each compares two programs in turns, so that other load meets both alike; what
counts is the ratio.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time

RUNS = 15
EXAMPLE = 'data/examples/mid-kent.partnership.json'
GRAPH = 'tests/bench/governance.gv'
TIDINESS = ['view', 'form', 'page', 'least', 'median', 'overlaps', 'clipped', 'through', 'crossings',
            'of dot', 'white %']
STABILITY = ['view', 'edits', 'pairs', 'flips', 'shift', 'flips of dot', 'shift of dot']
GENERATED = {'tidiness': '200', 'stability': '1000'}
COLUMNS = ['view', 'form', 'columns', 'page', 'points', 'overlaps', 'clipped', 'through',
           'crossings', 'ms']


def time_command(command):
    """Returns the ms that a whole process takes."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return (time.perf_counter() - start) * 1000


def compare_with_dot(cli):
    print('Governance as SVG, whole process')
    ours = [cli, 'export', EXAMPLE, '--view', 'governance', '--format', 'svg']
    theirs = ['dot', '-Tsvg', GRAPH]
    time_command(ours)
    time_command(theirs)
    times = [(time_command(ours), time_command(theirs)) for _ in range(RUNS)]
    charter, dot = (statistics.median(column) for column in zip(*times))
    print(f'  charter-cli {charter:.0f} ms, dot {dot:.0f} ms, medians of {RUNS} runs: '
          f'ratio {charter / dot:.2f} (target 1.2)\n')


def load_and_save(program):
    print('A large partnership')
    answer = subprocess.run([program], check=True, capture_output=True, text=True).stdout
    print('  ' + answer.strip().replace('\n', '\n  ') + '\n')


def count_crossings_of_dot(pairs):
    """Lays out councils and services with dot alone and counts its crossings."""
    lines = '\n'.join(f'"{council}" -> "{service}"' for council, service in pairs)
    plain = subprocess.run(['dot', '-Tplain'], input=f'digraph {{ rankdir=LR\n{lines}\n}}',
                           check=True, capture_output=True, text=True).stdout
    height = {}
    for line in plain.splitlines():
        if line.startswith('node '):
            name, rest = line[len('node '):].strip(), None
            if name.startswith('"'):
                name, rest = name[1:].split('" ', 1)
            else:
                name, rest = name.split(' ', 1)
            height[name] = float(rest.split()[1])
    return sum((height[a] - height[c]) * (height[b] - height[d]) < 0
               for i, (a, b) in enumerate(pairs) for c, d in pairs[:i])


def print_pictures(program):
    print('Diagrams of the example')
    answer = subprocess.run([program, EXAMPLE], check=True, capture_output=True, text=True).stdout
    rows = [COLUMNS] + [line.split('\t') for line in answer.splitlines()]
    widths = [max(len(row[i]) for row in rows) for i in range(len(COLUMNS))]
    for row in rows:
        print('  ' + '  '.join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())

    with open('tests/data/golden/mid-kent-services.tsv', encoding='utf-8') as golden:
        pairs = [tuple(reversed(line.rstrip('\n').split('\t'))) for line in golden if line.strip()]
    print(f'  plain dot, councils and services, {len(pairs)} lines: '
          f'{count_crossings_of_dot(pairs)} crossings')


def print_rows(columns, answer):
    rows = [columns] + [line.split('\t') for line in answer.splitlines()]
    widths = [max(len(row[i]) for row in rows if i < len(row)) for i in range(len(columns))]
    for row in rows:
        print('  ' + '  '.join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())
    print()


def measure_layouts(program):
    """Tidiness and stability, of the example and of generated partnerships, beside plain dot's."""
    for what, columns in (('tidiness', TIDINESS), ('stability', STABILITY)):
        for subject, title in ((EXAMPLE, 'the example'), (GENERATED[what], 'generated partnerships')):
            print(f'{what.capitalize()} of {title}')
            sys.stdout.flush()
            print_rows(columns, subprocess.run([program, what, subject], check=True,
                                               capture_output=True, text=True).stdout)


def measure_large(cli):
    """Every diagram of invented large partnerships: how long it takes, and what it prints at."""
    print('Large partnerships')
    with tempfile.TemporaryDirectory() as folder:
        for size in ('medium', 'national'):
            model = os.path.join(folder, size + '.json')
            subprocess.run([sys.executable, 'tests/bench/big-partnership.py', size, model], check=True)
            listed = subprocess.run([cli, 'list', model], check=True, capture_output=True, text=True).stdout
            for line in listed.splitlines():
                if not line.startswith('view\t'):
                    continue
                view = line.split('\t')[1]
                start = time.perf_counter()
                answer = subprocess.run([cli, 'export', model, '--view', view, '--several-pages',
                                         '--page', 'a3-landscape', '-o', os.path.join(folder, 'out.pdf')],
                                        capture_output=True, text=True, check=False)
                said = (answer.stdout or answer.stderr).strip().split('\t')[-1].split('json: ')[-1]
                print(f'  {size} {view}: {time.perf_counter() - start:.1f} s, {said}')
    print()


def measure_window(build):
    """The window is measured on a display of its own; where there is none, it says so."""
    if os.path.exists(os.path.join(build, 'tests/bench/bench-window')):
        subprocess.run(['tests/display/headless.py', '--timeout', '300', '--',
                        'tests/bench/bench-window.py', build, EXAMPLE, GRAPH], check=True)


def main():
    build = sys.argv[1]
    os.environ.setdefault('SOURCE_DATE_EPOCH', '1795305600')
    # Without it a program that is not beside it draws plain rows.
    os.environ.setdefault('CHARTER_LAYOUT_WORKER',
                          os.path.abspath(os.path.join(build, 'src/layout-worker/charter-layout-worker')))
    compare_with_dot(os.path.join(build, 'src/cli/charter-cli'))
    load_and_save(os.path.join(build, 'tests/bench/bench-load-save'))
    sys.stdout.flush()
    measure_window(build)
    print_pictures(os.path.join(build, 'tests/bench/bench-pictures'))
    measure_large(os.path.join(build, 'src/cli/charter-cli'))
    measure_layouts(os.path.join(build, 'tests/bench/bench-layouts'))


main()
