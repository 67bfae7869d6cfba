"""Rows as a pandas data frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.errors import SteppeError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import pandas as pd

__all__ = ["frame_of"]


def frame_of(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> pd.DataFrame:
    """Return rows as a data frame.

    Parameters
    ----------
    columns : sequence of str
        Names of the columns.
    rows : iterable of sequence of object
        One value a column.

    Returns
    -------
    pandas.DataFrame
        The rows in their order, values as they are; without rows, the columns alone.

    Raises
    ------
    SteppeError
        If pandas is not installed: it comes with ``pip install "steppe[notebook]"``.
    """
    try:
        import pandas as pd  # noqa: PLC0415 - half a second that most uses do not need
    except ModuleNotFoundError as error:
        if error.name != "pandas":
            raise
        message = 'data frames need pandas, which is not installed: pip install "steppe[notebook]"'
        raise SteppeError(message) from None
    return pd.DataFrame([list(row) for row in rows], columns=list(columns))
