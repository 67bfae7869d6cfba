"""States, regions and bodies by the names that people use for them."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from rapidfuzz import fuzz, process

from graph.dates import Span
from graph.errors import UnknownNameError
from queries.rules.bodies import Body, Window

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

__all__ = ["Directory", "StateEntry", "span_of"]

_LIKENESS = 65
"""Least likeness, 0 to 100, at which another name is offered; below it the offers are noise."""

_OFFERED = 3

_LIKENESS_OF_PARTS = 80
"""Least likeness of some words of a name."""

_LONGEST = 100
"""Letters of a name that are looked at."""


@dataclass(frozen=True, slots=True)
class StateEntry:
    """A state with its names and the regions it lies in."""

    id: str
    name: str
    names: tuple[str, ...]
    regions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Directory:
    """Who is who, as of one generation of the graph.

    Attributes
    ----------
    generation : int
        The generation that it was read from.
    states : dict of str to StateEntry
        States by code.
    regions : dict of str to str
        Names of regions by id.
    bodies : dict of str to Body
        Bodies by id.
    """

    generation: int
    states: dict[str, StateEntry]
    regions: dict[str, str]
    bodies: dict[str, Body]
    _state_names: dict[str, str] = field(repr=False)
    _body_names: dict[str, str] = field(repr=False)
    _region_names: dict[str, str] = field(repr=False)

    @classmethod
    def read(cls, run: Callable[[str], Iterable[Mapping[str, Any]]], generation: int) -> Directory:
        """Read the directory.

        Parameters
        ----------
        run : callable
            Runs one of this package's texts by name and returns its rows.
        generation : int
            The generation of the graph that is read.

        Returns
        -------
        Directory
            All states, regions and bodies with their names.
        """
        states = {
            row["id"]: StateEntry(
                row["id"],
                row["name"],
                tuple(
                    filter(None, (row["id"], row["name"], row["official"], row["alpha2"], *row["aliases"]))
                ),
                tuple(row["regions"]),
            )
            for row in run("directory_states")
        }
        windows: dict[str, list[Window]] = {}
        for row in run("directory_coverage"):
            covered = frozenset(row["states"]) if row["states"] else None
            window = Window(frozenset(row["statuses"]), covered, span_of(row), row["id"])
            windows.setdefault(row["organization"], []).append(window)
        bodies = {
            row["id"]: Body(
                row["id"],
                row["name"],
                row["abbreviation"],
                row["kind"],
                span_of(row),
                tuple(windows.get(row["id"], ())),
                frozenset(row["grades"]).union(*(window.statuses for window in windows.get(row["id"], ()))),
                tuple(row["leaders"]),
                tuple(row["aliases"]),
            )
            for row in run("directory_bodies")
        }
        regions = {row["id"]: row["name"] for row in run("directory_regions")}
        return cls(
            generation,
            states,
            regions,
            bodies,
            _names((state.id, state.names) for state in states.values()),
            _names((one.id, (one.id, one.abbreviation, one.name, *one.aliases)) for one in bodies.values()),
            _names((region, (region, name)) for region, name in regions.items()),
        )

    def state(self, name: str) -> str:
        """Return the code of a state.

        Parameters
        ----------
        name : str
            Code (`KAZ`, `kz`), English name, official name or another name in use.

        Returns
        -------
        str
            ISO 3166-1 alpha-3 code.

        Raises
        ------
        UnknownNameError
            If nothing is called so; with the nearest names.
        """
        return self._resolve("state", name, self._state_names, lambda code: self.states[code].name)

    def body(self, name: str) -> Body:
        """Return a body by its id, abbreviation or name.

        Raises
        ------
        UnknownNameError
            If nothing is called so; with the nearest names.
        """
        label = self._resolve(
            "organisation", name, self._body_names, lambda one: self.bodies[one].abbreviation
        )
        return self.bodies[label]

    def states_of(self, names: str | Sequence[str]) -> tuple[str, ...]:
        """Return the codes that a name, a group's id or several of them stand for.

        Parameters
        ----------
        names : str or sequence of str
            States, or regions such as `central-asia`, which stand for the states that lie in them; one text
            can hold several with commas between.

        Returns
        -------
        tuple of str
            Codes, each once, in the order of naming.

        Raises
        ------
        UnknownNameError
            If a name is neither a state nor a group.
        """
        listed = [names] if isinstance(names, str) else list(names)
        codes: dict[str, None] = {}
        for text in listed:
            for name in self.parts(text):
                region = self._region_names.get(_key(name))
                if region is None:
                    codes[self.state(name)] = None
                else:
                    members = (state.id for state in self.states.values() if region in state.regions)
                    codes |= dict.fromkeys(members)
        return tuple(codes)

    def groups_of(self, names: str | Sequence[str] | None) -> tuple[tuple[str, ...], ...]:
        """Return for each name the codes that it stands for: one for a state, several for a group.

        Parameters
        ----------
        names : str or sequence of str or None
            As for `states_of`; None is nobody.

        Returns
        -------
        tuple of tuple of str
            One tuple a name. A state that is named itself does not stand for a group as well, so that
            "Kazakhstan and Central Asia" means Kazakhstan and one of the other four.
        """
        listed = [] if names is None else [names] if isinstance(names, str) else list(names)
        groups = [self.states_of(part) for text in listed for part in self.parts(text)]
        alone = {codes[0] for codes in groups if len(codes) == 1}
        return tuple(
            codes if len(codes) == 1 else tuple(code for code in codes if code not in alone)
            for codes in groups
        )

    def shown(self, names: str | Sequence[str] | None) -> str:
        """Return the names of the states and groups that are meant, in alphabetical order, for a title."""
        return " and ".join(sorted(set(self.named(names))))

    def named(self, names: str | Sequence[str] | None) -> tuple[str, ...]:
        """Return the name of each state and group that is meant, in the order of naming."""
        listed = [] if names is None else [names] if isinstance(names, str) else list(names)
        return tuple(self._shown(part) for text in listed for part in self.parts(text))

    def _shown(self, name: str) -> str:
        region = self.group_of(name)
        return self.regions[region] if region else self.states[self.state(name)].name

    def bodies_of(self, names: str | Sequence[str] | None) -> tuple[Body, ...]:
        """Return the bodies of these names, all where None is given."""
        if names is None:
            return tuple(self.bodies.values())
        listed = names.split(",") if isinstance(names, str) else names
        return tuple({(body := self.body(name)).id: body for name in listed}.values())

    def group_of(self, name: str) -> str | None:
        """Return the id of a region if the name is one, else None."""
        return self._region_names.get(_key(name))

    def find_state(self, name: str) -> str | None:
        """Return the code of a state if the name is one, else None."""
        return self._state_names.get(_key(name))

    def find_body(self, name: str) -> str | None:
        """Return the id of a body if the name is one, else None."""
        return self._body_names.get(_key(name))

    def parts(self, text: str) -> list[str]:
        """Split a text at commas, but not a name that has a comma itself."""
        known = _key(text) in self._state_names or _key(text) in self._body_names
        return [text] if known else [part.strip() for part in text.split(",") if part.strip()]

    def _resolve(self, kind: str, name: str, names: Mapping[str, str], shown: Callable[[str], str]) -> str:
        found = names.get(_key(name))
        if found is not None:
            return found
        if not names:
            raise UnknownNameError(kind, f"{name} (the graph is empty: run `steppe build`)")
        wanted = _key(name)[:_LONGEST]
        # Names as a whole first: a part of any long name is like a short word.
        near = process.extract(wanted, names.keys(), scorer=fuzz.ratio, limit=12, score_cutoff=_LIKENESS)
        near = near or process.extract(
            wanted, names.keys(), scorer=fuzz.token_set_ratio, limit=12, score_cutoff=_LIKENESS_OF_PARTS
        )
        offers = dict.fromkeys(shown(names[key]) for key, _, _ in near)
        raise UnknownNameError(kind, name, tuple(offers)[:_OFFERED])


def span_of(row: Mapping[str, Any]) -> Span:
    """Return the span that a row's columns `since` to `until_edtf` stand for."""
    return Span(
        row["since_edtf"],
        row["until_edtf"],
        row["since"],
        row["since_latest"],
        row["until"],
        row["until_earliest"],
        row["until_kind"],
    )


def _names(entries: Iterable[tuple[str, Iterable[str | None]]]) -> dict[str, str]:
    """Return ids by folded name; where two have one name, the first keeps it."""
    names: dict[str, str] = {}
    for entry, words in entries:
        for word in filter(None, words):  # a node of the user's own may have no name
            names.setdefault(_key(word), entry)
    return names


def _key(name: str) -> str:
    """Fold case, accents and spaces, so that `Türkiye`, `TURKIYE` and ` turkiye ` are one."""
    plain = unicodedata.normalize("NFKD", name)
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    return " ".join(plain.casefold().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").split())
