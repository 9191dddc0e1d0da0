#!/usr/bin/env python3
"""Installs what is missing, configures and builds.

  python3 cmake/build.py web            the app, then the site in build/web/site/
  python3 cmake/build.py web-tests      the C++ suite as wasm, build/web/node/
  python3 cmake/build.py native         the C++ suite and fuzz targets, build/native/
  python3 cmake/build.py bench          build/bench/sessionbook_bench

One build at a time: a lock makes a second call wait, so that serve.py and the tests may be started
together. Ninja decides what is out of date; with nothing to do this takes about a second.
"""
import fcntl
import os
import pathlib
import subprocess
import sys

import install

ROOT = pathlib.Path(__file__).resolve().parent.parent

# What is asked for -> install groups, preset, targets.
WHAT = {
    "web": (["native", "web"], "web", ["site"]),
    "web-tests": (["native", "web"], "web", ["sessionbook_tests_web"]),
    "search-bench": (["native", "web"], "web", ["search_bench"]),
    "native": (["native"], "native", ["all"]),
    "bench": (["native"], "bench", ["all"]),
}


def call(command):
    done = subprocess.run(command, cwd=ROOT, check=False)
    if done.returncode != 0:
        sys.exit(f"build: failed ({done.returncode}): {' '.join(command)}")


def configured(folder):
    return (folder / "build.ninja").is_file()


def build(what):
    groups, preset, targets = WHAT[what]
    folder = ROOT / "build" / preset
    folder.mkdir(parents=True, exist_ok=True)
    with open(ROOT / "build" / ".lock", "w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        install.install(groups)
        if not configured(folder):
            call(["cmake", "--preset", preset])
        command = ["cmake", "--build", f"build/{preset}", "--target", *targets]
        call(command + ["--parallel", str(os.cpu_count() or 2)])


def main():
    asked = sys.argv[1:]
    unknown = [what for what in asked if what not in WHAT]
    if unknown or not asked:
        sys.exit(f"build: one of {', '.join(WHAT)}; not {' '.join(unknown) or 'nothing'}")
    for what in asked:
        build(what)


if __name__ == "__main__":
    main()
