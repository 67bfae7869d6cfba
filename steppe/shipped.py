"""Where the facts that come with Steppe lie."""

from __future__ import annotations

from pathlib import Path

__all__ = ["DATASET", "shipped_data"]

DATASET = "steppe"
"""Name of the data set of the facts that come with Steppe."""


def shipped_data(package: Path | None = None) -> Path:
    """Return the data folder: inside the package where it is installed, beside it in the repository.

    Parameters
    ----------
    package : pathlib.Path, optional
        Folder of the package `steppe`; by default the one this file is in.

    Returns
    -------
    pathlib.Path
        The folder.

    Raises
    ------
    graph.errors.SteppeError
        If there is none in either place.

    Examples
    --------
    >>> (shipped_data() / "states.yaml").is_file()
    True
    """
    package = package or Path(__file__).parent
    places = package / "data", package.parent / "data"
    for folder in places:
        if (folder / "states.yaml").is_file():
            return folder
    from graph.errors import SteppeError  # noqa: PLC0415 - only on the way out

    message = (
        f"the facts that come with Steppe are neither in {places[0]} nor in {places[1]}; install Steppe again"
    )
    raise SteppeError(message)
