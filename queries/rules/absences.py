"""What the words of a record say about a state that stayed away from a meeting.

Records list who came; that somebody did not come stands, if at all, in their summary or note. A state is
taken to be absent only where a sentence says so by the state's own name: "without Armenia", "Armenia did not
attend". All else is left to the reader, who gets the words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["said_absent"]

_SENTENCE = re.compile(r"(?<=[.!?])\s+")

_STAYED_AWAY = (
    r"(?:did not (?:attend|come|take part)|does not (?:attend|take part)|no longer (?:attends|takes part)"
    r"|sent no(?:body| leader| delegation)|stayed away|was absent|was the only member away)"
)


def said_absent(text: str, names: Iterable[str]) -> str | None:
    """Return the sentence that says that a state stayed away.

    Parameters
    ----------
    text : str
        Summary and note of the meeting.
    names : iterable of str
        Names of the state.

    Returns
    -------
    str or None
        The sentence; None where no sentence says so by the state's name.

    Examples
    --------
    >>> said_absent("Five came. Armenia, which froze its part, did not attend.", ["Armenia"])
    'Armenia, which froze its part, did not attend.'
    >>> said_absent("Armenia's premier stayed away and sent a deputy.", ["Armenia"])
    """
    named = "|".join(re.escape(name) for name in names)
    # Nothing may follow the name: "without Armenia's premier" leaves open whether others came.
    without = rf"\bwithout (?:the )?(?:{named})(?=[.,;]| and\b|$)"
    stayed_away = rf"\b(?:{named})(?:, [^,]*,)? {_STAYED_AWAY}\b"
    pattern = re.compile(f"{without}|{stayed_away}")
    for sentence in _SENTENCE.split(text):
        if pattern.search(sentence):
            return sentence.strip()
    return None
