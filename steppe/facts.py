"""Which facts a command is about: those that come with Steppe, or a user's own."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

import typer

from steppe.shipped import DATASET, shipped_data

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Facts", "facts"]


@dataclass(frozen=True, slots=True)
class Facts:
    """A data folder and what it stands for.

    Attributes
    ----------
    folder : pathlib.Path
        The data folder.
    dataset : str
        The mark that its nodes and ties carry in the graph.
    base : pathlib.Path or None
        Another data folder whose ids its records may name.
    """

    folder: Path
    dataset: str
    base: Path | None

    @property
    def check_command(self) -> str:
        """The command that tells every finding in these files."""
        if _same(self.folder, shipped_data()):
            return "steppe check"
        return f"steppe check --data {self.folder}" + ("" if self.base else f" --dataset {self.dataset}")


def facts(data: Path | None, dataset: str | None, *, otherwise: str | None = None) -> Facts:
    """Return the facts that the options `--data` and `--dataset` choose.

    A user's own facts have a data set of their own and may refer to Steppe's. Under Steppe's own name a
    folder takes the place of Steppe's facts, and so must be chosen in words: all that it does not hold leaves
    the graph.

    Parameters
    ----------
    data : pathlib.Path or None
        The folder; None for the one that comes with Steppe.
    dataset : str or None
        The name of the data set.
    otherwise : str, optional
        Name to take for a folder of the user's where none is given; without it one must be.

    Returns
    -------
    Facts
        What was chosen.

    Raises
    ------
    typer.BadParameter
        If a folder comes without a name, or a name without a folder.

    Examples
    --------
    >>> facts(None, None).dataset
    'steppe'
    """
    shipped = shipped_data()
    if data is None or _same(data, shipped):
        if dataset not in {None, DATASET}:
            message = (
                f"Steppe's own facts are the data set {DATASET!r}; with --data, name a folder of your own"
            )
            raise typer.BadParameter(message, param_hint="--dataset")
        return Facts(shipped if data is None else data, DATASET, None)
    name = (otherwise if dataset is None else dataset) or ""
    if not name.strip():
        message = (
            "a folder of your own needs a name: --dataset mine loads it beside Steppe's facts, "
            f"--dataset {DATASET} in their place"
        )
        raise typer.BadParameter(message, param_hint="--data")
    return Facts(data, name, None if name == DATASET else shipped)


def _same(one: Path, other: Path) -> bool:
    return os.path.realpath(one) == os.path.realpath(other)
