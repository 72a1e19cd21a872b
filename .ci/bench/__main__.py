#!/usr/bin/env python3
"""Measure the program on a pseudo-terminal of 120 by 40, side by side with less and vim, and print one table.

    python3 .ci/bench PROGRAM [SCRATCH]

PROGRAM is the built vantage; SCRATCH is a folder for the texts, made anew and removed. Texts are invented and the same
each time: one story of 10 kB, and 500 accounts of 40 kB with about 110,000 items. Exits with 1 where something could
not be run; a figure that falls short is for people to judge.
"""
import os
import shutil
import sys
import time

import accounts
import measures


def table(figures):
    """Prints as it goes, so that a measure that hangs is known by the one before."""
    print(f"{'measure':66} {'now':>16} {'must':>10} {'aim':>10}  peers (ours ÷ theirs)")
    for figure in figures:
        print(f"{figure.name:66} {figure.now:>16} {figure.must:>10} {figure.aim:>10}  {figure.peers}", flush=True)


def session_figures(bench, large):
    session = measures.Session(bench, large)
    yield from session.following()
    yield session.scrolling("down", "up")
    yield session.scrolling("page down", "page up")
    yield session.flood()
    yield from session.tags()
    yield session.idle()
    yield session.memory()
    session.end()


def figures(bench):
    yield measures.starts(bench, False, 15, "10 ms", "5 ms")
    yield from session_figures(bench, False)
    yield measures.starts(bench, True, 7, "100 ms", "25 ms")
    yield from session_figures(bench, True)
    yield measures.extraction(bench)
    yield measures.log_reading(bench)


def main():
    if len(sys.argv) < 2 or not os.access(sys.argv[1], os.X_OK):
        sys.exit("Name the built program: make bench")
    scratch = os.path.abspath(sys.argv[2] if len(sys.argv) > 2 else ".build/bench")
    shutil.rmtree(scratch, ignore_errors=True)
    os.makedirs(os.path.join(scratch, "story"))
    story, case, joined = (os.path.join(scratch, name) for name in ["story/story.txt", "case", "joined.txt"])
    accounts.write_story(story)
    size = accounts.write_case(case, joined)
    began = time.perf_counter()
    print(f"One story of {os.path.getsize(story):,} B; a large case of 500 accounts, {size:,} B.")
    try:
        table(figures(measures.Bench(os.path.abspath(sys.argv[1]), scratch, story, case, joined)))
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    print(f"Measured in {time.perf_counter() - began:.0f} s.")


if __name__ == "__main__":
    main()
