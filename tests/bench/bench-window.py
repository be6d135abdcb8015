#!/usr/bin/env python3
# bench-window.py
#
# Copyright 2026 The Charter contributors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the window on a display of its own and prints what it finds.

usage: headless.py -- bench-window.py BUILD EXAMPLE GRAPH

What is compared is measured by turns, so that other load meets all alike. The
goals are of ratios: Charter's start to that of an empty window of the same
toolkit, and a picture after an edit to dot laying out the same graph.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

RUNS = 9
N_ROWS = 10000


def run(command):
    """Returns the figures that a run of bench-window gives, lists by name."""
    environment = dict(os.environ, BENCH_START=str(time.monotonic_ns()))
    answer = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    figures = {}
    for line in answer.stdout.splitlines():
        name, value = line.split('\t')
        figures.setdefault(name, []).append(float(value))
    return figures


def median(runs, name):
    return statistics.median(value for figures in runs for value in figures[name])


def find_bound(values, share):
    """Returns what a share of the values does not exceed."""
    return sorted(values)[int(len(values) * share)]


def measure_start(program, example):
    commands = [[program, 'empty'], [program, 'start'], [program, 'start', example]]
    for command in commands:
        run(command)
    turns = [[run(command) for command in commands] for _ in range(RUNS)]
    empty, new, opened = zip(*turns)
    print('The window: start to the first painted frame, and memory then')
    print(f'  empty window of the toolkit  {median(empty, "frame"):.0f} ms, '
          f'{median(empty, "resident") / 1024:.0f} MiB')
    for title, runs in (('new partnership', new), ('the example', opened)):
        print(f'  {title:28} {median(runs, "frame"):.0f} ms, '
              f'{median(runs, "resident") / 1024:.0f} MiB: '
              f'ratios {median(runs, "frame") / median(empty, "frame"):.2f} (goal 1.5) and '
              f'{median(runs, "resident") / median(empty, "resident"):.2f}')
    print(f'  its diagram is painted after {median(opened, "picture"):.0f} ms\n')


def time_dot(graph):
    start = time.perf_counter()
    subprocess.run(['dot', '-Tsvg', graph], check=True, stdout=subprocess.DEVNULL)
    return (time.perf_counter() - start) * 1000


def measure_edits(program, example, graph):
    run([program, 'edit', example])
    time_dot(graph)
    turns = [(run([program, 'edit', example]), time_dot(graph)) for _ in range(RUNS)]
    edits, dot = [turn[0] for turn in turns], statistics.median(turn[1] for turn in turns)
    print('An edit of the example, until its new picture is painted')
    print(f'  {median(edits, "edit"):.0f} ms, of which {median(edits, "perform"):.0f} before the '
          f'keys can be read again; dot alone {dot:.0f} ms: '
          f'ratio {median(edits, "edit") / dot:.2f}\n')


def measure_scrolling(program):
    people = [{'id': f'p{i}', 'name': f'Person number {i}'} for i in range(N_ROWS)]
    with tempfile.NamedTemporaryFile('w', suffix='.json') as file:
        json.dump({'format_version': 1, 'persons': people}, file)
        file.flush()
        runs = [run([program, 'scroll', file.name]) for _ in range(3)]
    print(f'The contents, {runs[0]["rows"][0]:.0f} rows')
    print(f'  opened out in {median(runs, "expand"):.0f} ms')
    for name, title in (('scroll', 'moved by a row'), ('jump', 'moved far')):
        values = [value for figures in runs for value in figures[name]]
        print(f'  {title}: {statistics.median(values):.1f} ms a frame (goal 5), 19 of 20 under '
              f'{find_bound(values, 0.95):.1f} ms')
    print()


def measure_contents(program):
    answer = subprocess.run([program, str(N_ROWS)], check=True, capture_output=True, text=True)
    print(f'The contents alone, {N_ROWS} people: median and longest')
    for line in answer.stdout.splitlines():
        name, median_time, longest = line.split()
        print(f'  {name:20} {float(median_time):.1f} ms, {float(longest):.1f} ms')
    print()


def measure_stalls(program, example):
    maker = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'big-partnership.py')
    with tempfile.TemporaryDirectory() as folder:
        national = os.path.join(folder, 'national.json')
        subprocess.run([sys.executable, maker, 'national', national], check=True)
        # One of the steps saves.
        copy = shutil.copy(example, folder)
        runs = [[run([program, file])] for file in (copy, national)]
    print('The longest that the main loop was away from the keys: the example, a national model')
    for name in runs[1][0]:
        figures = [f'{median(turns, name):4.0f} ms' if name in turns[0] else '       '
                   for turns in runs]
        print(f'  {name:32} {"  ".join(figures)}')
    print()


def main():
    build, example, graph = sys.argv[1:]
    program = os.path.join(build, 'tests/bench/bench-window')
    os.environ['GSETTINGS_SCHEMA_DIR'] = os.path.abspath(os.path.join(build, 'data'))
    os.environ['CHARTER_LAYOUT_WORKER'] = os.path.abspath(
        os.path.join(build, 'src/layout-worker/charter-layout-worker'))
    measure_start(program, example)
    measure_edits(program, example, graph)
    measure_scrolling(program)
    measure_stalls(os.path.join(build, 'tests/bench/bench-stalls'), example)
    measure_contents(os.path.join(build, 'tests/bench/bench-contents'))


main()
