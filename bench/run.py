"""Runs the benchmarks, all or those named, and writes bench/RESULTS.md.

    python bench/run.py [NAME ...]

Names: load, processes, questions, growth, structure.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from pathlib import Path

from results import write_results

NAMES = ("load", "processes", "questions", "growth", "structure")
"""Modules with a `TITLE` and a function `run`; in the order of the page."""


def main() -> int:
    """Run what the command line names."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(NAMES)}; by default all")
    names = parser.parse_args().names or list(NAMES)
    unknown = [name for name in names if name not in NAMES]
    if unknown:
        parser.error(f"there is no benchmark {', '.join(unknown)}; there are {', '.join(NAMES)}")
    # The packages, and the tests: the benchmarks run on the same engines.
    root = Path(__file__).parents[1]
    sys.path[:0] = [str(root), str(root / "tests")]
    benchmarks = {name: importlib.import_module(name) for name in NAMES}
    for name in names:
        section = benchmarks[name].run()
        write_results([section], [one.TITLE for one in benchmarks.values()])
        print(f"## {section.title}\n\n{section.body}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
