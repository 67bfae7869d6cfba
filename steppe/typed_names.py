"""Names of questions and arguments as one types them."""

from __future__ import annotations

__all__ = ["ALL", "typed_name"]

ALL = "all"
"""What is typed for an argument to lift a restriction that holds where nothing is typed."""


def typed_name(name: str) -> str:
    """Return the name of a question or argument as one types it.

    Examples
    --------
    >>> typed_name("is_member")
    'is-member'
    """
    return name.replace("_", "-")
