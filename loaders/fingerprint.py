"""The fingerprint of a node or a relationship: a digest of exactly what a load writes for it."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from typing import TYPE_CHECKING

from loaders.batch import Node

if TYPE_CHECKING:
    from loaders.batch import Tie

__all__ = ["WRITER_VERSION", "fingerprint"]

# Raised whenever the same node or tie would be written in another way, so that the next load writes it anew.
WRITER_VERSION = 1

# 128 bits: two of a billion records share a fingerprint with a chance of 1 in 10^21.
_HEX_DIGITS = 32


def fingerprint(item: Node | Tie) -> str:
    """Return the digest of what is written for a node or a tie: kind, id, ends and properties.

    It is the same on every machine and in every order of the properties. A whole number and a decimal
    one differ (1 and 1.0), and so do a date and the text that looks like it.

    Parameters
    ----------
    item : Node or Tie
        What is written. A property that is None is the same as one that is absent.

    Returns
    -------
    str
        32 hexadecimal digits.

    Raises
    ------
    TypeError
        A property is not text, a number, a truth value, a date or a list of these.
    ValueError
        A number is infinite or not a number.

    Examples
    --------
    >>> one = Node("State", "KAZ", {"name": "Kazakhstan", "independent": dt.date(1991, 12, 16)})
    >>> fingerprint(one)
    '8bd51bb918adeae9cc5b0c60a7a1d291'
    >>> fingerprint(Node("State", "KAZ", {"independent": dt.date(1991, 12, 16), "name": "Kazakhstan"}))
    '8bd51bb918adeae9cc5b0c60a7a1d291'
    """
    written = {name: value for name, value in item.properties.items() if value is not None}
    kind, ends = (item.label, ()) if isinstance(item, Node) else (item.type, (item.start, item.end))
    text = _CANONICAL.encode((WRITER_VERSION, kind, item.id, ends, written))
    return hashlib.sha256(text.encode("ascii")).hexdigest()[:_HEX_DIGITS]


def _date(value: object) -> dict[str, str]:
    """Return a date as a mapping, which no property can be, so that it never equals a text."""
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return {"date": value.isoformat()}
    message = f"{value!r} is a {type(value).__name__}"
    raise TypeError(message)


_CANONICAL = json.JSONEncoder(sort_keys=True, separators=(",", ":"), allow_nan=False, default=_date)
