"""Write the generated pages of docs/ and the JSON Schemas of data/, or say which of them are stale.

python docs/generate.py            writes them
python docs/generate.py --check    writes nothing; names the stale ones and ends with 1 if there are any
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from generators.codebook import codebook
from generators.commands import commands
from generators.cookbook import cookbook
from generators.data_model import data_model
from generators.figure import figure
from generators.questions import questions
from generators.schemas import schemas

from graph.errors import DataError
from loaders.read import read

__all__ = ["generated", "main", "stale"]

ROOT = Path(__file__).resolve().parent.parent

DATA = ROOT / "data"


def generated() -> dict[Path, str]:
    """Return the text of every generated file.

    Returns
    -------
    dict of Path to str
        Text by path.

    Raises
    ------
    DataError
        If the data cannot be read: counts of half of them would be wrong.
    """
    corpus, findings = read(DATA)
    if findings:
        raise DataError(findings)
    docs = ROOT / "docs"
    return {
        docs / "codebook.md": codebook(corpus, DATA),
        docs / "commands.md": commands(),
        docs / "cookbook.md": cookbook(DATA),
        docs / "data-model.md": data_model(corpus),
        docs / "figures" / "data-model.svg": figure(),
        docs / "questions.md": questions(DATA),
        **{DATA / "schema" / name: text for name, text in schemas(corpus).items()},
    }


def stale(files: dict[Path, str]) -> list[Path]:
    """Return the files that are missing or differ, and schemas that no kind of record has.

    Parameters
    ----------
    files : dict of Path to str
        What each generated file has to hold.

    Returns
    -------
    list of Path
        Sorted paths.
    """
    differing = {
        path for path, text in files.items() if not path.exists() or path.read_bytes() != text.encode()
    }
    return sorted(differing | set(DATA.glob("schema/*.json")) - set(files))


def main() -> int:
    """Run the command line.

    Returns
    -------
    int
        0 if all is written or nothing is stale, 1 otherwise.
    """
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="write nothing, name the stale files")
    check = parser.parse_args().check
    try:
        files = generated()
    except DataError as error:
        sys.stderr.write(f"{error}\nthe data do not read; see `steppe check`\n")
        return 1
    old = stale(files)
    for path in old:
        if check:
            sys.stdout.write(f"{path.relative_to(ROOT)} is stale; run `make docs`\n")
        elif path in files:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(files[path].encode())
            sys.stdout.write(f"wrote {path.relative_to(ROOT)}\n")
        else:
            path.unlink()
            sys.stdout.write(f"removed {path.relative_to(ROOT)}\n")
    return 1 if check and old else 0


if __name__ == "__main__":
    sys.exit(main())
