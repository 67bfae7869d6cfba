"""An analyst's question, how it is asked, and what must be in the answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from queries.machinery.answer import Answer

if TYPE_CHECKING:
    from collections.abc import Callable

    from queries.machinery.answer import Row
    from steppe.opened import Graph

    Asked = Callable[[Graph], Answer[Row] | list[str]]

__all__ = ["Question", "ids"]


@dataclass(frozen=True)
class Question:
    """A question.

    Attributes
    ----------
    number : str
        Its short name.
    words : str
        The question.
    asked : tuple of callable
        The calls, or Cypher texts, that answer it together.
    must : tuple of str
        Ids that the answer rests on.
    never : tuple of str
        Ids that would make the answer wrong.
    at_most : int
        So many facts are still an answer; all that the graph has would be none.
    """

    number: str
    words: str
    asked: tuple[Asked, ...]
    must: tuple[str, ...]
    never: tuple[str, ...] = ()
    at_most: int = 60

    def answered(self, graph: Graph) -> list[str]:
        """Return the ids of the facts that the answers rest on, each once."""
        answers = [one(graph) for one in self.asked]
        facts = [one.facts if isinstance(one, Answer) else one for one in answers]
        return list(dict.fromkeys(fact for some in facts for fact in some))


def ids(cypher: str, **parameters: object) -> Asked:
    """Ask by a Cypher text whose column `id` names the facts."""

    def asked(graph: Graph) -> list[str]:
        return [row["id"] for row in graph.read(cypher, parameters).records()]

    return asked
