#!/usr/bin/env python3
# count-tests.py
#
# Copyright 2026 The Charter contributors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the tests of a run of "meson test".

usage: count-tests.py TESTLOG.JSON

Most programs hold many tests and tell them in TAP; one that does not, or that
ends before it has told all, counts as one. The last line of the output is
"N passed, N failed"; skipped tests are told before it. Exit 0 if none failed.
"""

import json
import re
import sys

TAP_LINE = re.compile(r'^(not )?ok\b(.*)$')


def count_program(program):
    """Returns how many tests of a program passed, failed and were skipped."""
    passed = failed = skipped = 0
    for line in program.get('stdout', '').splitlines():
        match = TAP_LINE.match(line)
        if match is None:
            continue
        if re.search(r'#\s*SKIP\b', match.group(2), re.IGNORECASE):
            skipped += 1
        elif match.group(1):
            failed += 1
        else:
            passed += 1

    went_well = program['result'] in ('OK', 'SKIP', 'EXPECTEDFAIL')
    if went_well and passed + failed + skipped == 0:
        return (0, 0, 1) if program['result'] == 'SKIP' else (1, 0, 0)
    if not went_well and failed == 0:
        failed = 1
    return passed, failed, skipped


def main():
    with open(sys.argv[1], encoding='utf-8') as log:
        counts = [count_program(json.loads(line)) for line in log if line.strip()]
    passed, failed, skipped = (sum(column) for column in zip(*counts)) if counts else (0, 0, 0)
    if skipped:
        print(f'{skipped} skipped for want of a program or of data beside the project')
    print(f'{passed} passed, {failed} failed')
    return 1 if failed or not passed else 0


sys.exit(main())
