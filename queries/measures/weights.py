"""The table of weights: Steppe's own, or a user's file that replaces parts of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from graph.errors import QuestionError

__all__ = [
    "CooperationWeights",
    "DisputeWeights",
    "RelationWeights",
    "Section",
    "Weight",
    "Weights",
    "read_weights",
]

Weight = Annotated[float, Field(ge=0, allow_inf_nan=False)]
"""A weight: a number that is not negative."""

_Half = Annotated[float, Field(gt=0, allow_inf_nan=False)]

_SHOWN = 200
"""So many characters of a path are repeated in an error."""

_NAME = "name"


class Section(BaseModel):
    """A section of the table: it has these fields and no others."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class CooperationWeights(Section):
    """What each kind of cooperation counts between two states that share it alone."""

    membership: Weight
    deal: Weight
    exercise: Weight
    meeting: Weight
    facility: Weight
    other: Weight
    years: Annotated[int, Field(ge=1)]


class DisputeWeights(Section):
    """What a dispute between two states alone counts, by how far it went at its worst."""

    diplomatic: Weight
    economic: Weight
    border_closure: Weight = Field(alias="border-closure")
    armed: Weight


class RelationWeights(Section):
    """The constants of the signed tie."""

    cooperation_half: _Half
    dispute_half: _Half
    neutral: Annotated[float, Field(ge=0, lt=1)]


SectionType = TypeVar("SectionType", bound=Section)


@dataclass(frozen=True, slots=True)
class Weights:
    """A table of weights.

    Attributes
    ----------
    name : str
        Its name, for the answer.
    place : str or None
        Path of the user's file; None for Steppe's own table alone.
    sections : dict of str to dict
        Its sections as read, the user's over Steppe's own.
    """

    name: str
    place: str | None
    sections: Mapping[str, Mapping[str, Any]]

    def section(self, name: str, kind: type[SectionType]) -> SectionType:
        """Return a section, checked.

        Parameters
        ----------
        name : str
            Its name in the file, such as `cooperation`.
        kind : type of Section
            What it must have.

        Returns
        -------
        Section
            The section.

        Raises
        ------
        QuestionError
            If a weight is no number, is out of bounds, is missing or unknown; all at once.
        """
        try:
            return kind.model_validate(self.sections[name])
        except ValidationError as error:
            wrong = "; ".join(
                f"{'.'.join([name, *map(str, one['loc'])])}: {one['msg']}"
                for one in error.errors(include_url=False)
            )
            raise _refusal(self.place or self.name, wrong) from None

    @property
    def cooperation(self) -> CooperationWeights:
        """The weights of cooperation."""
        return self.section("cooperation", CooperationWeights)

    @property
    def disputes(self) -> DisputeWeights:
        """The weights of disputes."""
        return self.section("disputes", DisputeWeights)

    @property
    def relations(self) -> RelationWeights:
        """The constants of the signed tie."""
        return self.section("relations", RelationWeights)

    def __str__(self) -> str:
        """Return what an answer says of it."""
        return f"{self.name} ({self.place or 'queries/measures/weights.yaml'})"


def read_weights(path: str | None = None) -> Weights:
    """Read the table of weights.

    Parameters
    ----------
    path : str, optional
        A user's YAML file of the form of `weights.yaml`, or a part of it: what it does not say is as in
        Steppe's own table.

    Returns
    -------
    Weights
        The table.

    Raises
    ------
    QuestionError
        If the file cannot be read, is no table, or has a section that Steppe's own does not have.

    Examples
    --------
    >>> table = read_weights()
    >>> table.name, table.disputes.armed, table.cooperation.years
    ('Steppe 2026', 1.0, 5)
    """
    own = _own()
    if path is None:
        return own
    given = _read(path)
    name = given.pop(_NAME, None)
    unknown = sorted(str(one) for one in given.keys() - own.sections.keys())
    if unknown:
        raise _refusal(path, f"no such section: {', '.join(unknown)}; there are {', '.join(own.sections)}")
    wrong = sorted(section for section, held in given.items() if not isinstance(held, Mapping))
    if wrong:
        raise _refusal(path, f"{', '.join(wrong)}: must have names and numbers below it")
    sections = {section: _over(held, given.get(section, {})) for section, held in own.sections.items()}
    return Weights(str(name or Path(path).stem), path, sections)


@cache
def _own() -> Weights:
    import yaml  # noqa: PLC0415 - only what weighs pays for it

    table = yaml.safe_load((files("queries.measures") / "weights.yaml").read_text(encoding="utf-8"))
    name = table.pop(_NAME)
    return Weights(name, None, table)


def _read(path: str) -> dict[str, Any]:
    import yaml  # noqa: PLC0415

    try:
        table = yaml.safe_load(Path(path).read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise _refusal(path, f"not YAML that can be read: {error}") from None
    except OSError as error:
        raise _refusal(path, error.strerror or str(error)) from None
    except ValueError as error:  # no path at all: it has a null, or half a character
        raise _refusal(path, str(error)) from None
    if not isinstance(table, dict):
        raise _refusal(path, "no table; write it as queries/measures/weights.yaml is written")
    return table


def _over(own: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    """Return the one table with what the other says put in its place, at every depth."""
    merged = dict(own)
    for name, value in given.items():
        held = merged.get(name)
        if isinstance(held, Mapping) and isinstance(value, Mapping):
            merged[name] = _over(held, value)
        else:
            merged[name] = value
    return merged


def _refusal(place: str, wrong: str) -> QuestionError:
    shown = place if place.isprintable() else repr(place)
    return QuestionError(f"weights: {shown[:_SHOWN]}: {wrong}")
