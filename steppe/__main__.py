"""`python -m steppe` and the command `steppe`."""

from __future__ import annotations

import sys
from typing import NoReturn

from steppe.commandline import app

__all__ = ["main"]


_UNNEEDED = ("numpy", "pandas", "pyarrow")
"""The database driver imports these where they are installed, to convert from and to their types, which takes
half a second. No command does so; in a notebook, where it may be wanted, nothing is hidden."""


def main() -> NoReturn:
    """Run the command line and end the process with its exit code."""
    hidden: dict[str, object] = dict.fromkeys(name for name in _UNNEEDED if name not in sys.modules)
    sys.modules.update(hidden)  # type: ignore[arg-type] # None there means: not to be had
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            # In pipes and files always UTF-8; a terminal that lacks a character gets its number.
            reconfigure(errors="backslashreplace", **({} if stream.isatty() else {"encoding": "utf-8"}))
    app(prog_name="steppe")
    sys.exit(0)


if __name__ == "__main__":
    main()
