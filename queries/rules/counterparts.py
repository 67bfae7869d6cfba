"""Which role in a deal answers to which: who lends has a borrower, who invests a host."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from graph.vocabulary import DealRole

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["COUNTERPARTS", "TRANSFERS", "WHO_TO_WHOM"]

COUNTERPARTS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        DealRole.LENDER: (DealRole.BORROWER,),
        DealRole.SUPPLIER: (DealRole.BUYER,),
        DealRole.INVESTOR: (DealRole.HOST,),
        DealRole.DONOR: (DealRole.RECIPIENT,),
        DealRole.TENANT: (DealRole.HOST,),
        DealRole.GUARANTOR: (DealRole.PARTY,),
        DealRole.BORROWER: (DealRole.LENDER,),
        DealRole.BUYER: (DealRole.SUPPLIER,),
        DealRole.RECIPIENT: (DealRole.DONOR,),
        DealRole.HOST: (DealRole.INVESTOR, DealRole.TENANT),
    }
)
"""The roles that answer to each role. A supplier answers to a buyer alone: where the thing stands, as with a
pipeline through a third state, need not be where it is delivered. A party on equal terms has no counterpart
of its own."""

TRANSFERS: Final[tuple[DealRole, ...]] = (
    DealRole.LENDER,
    DealRole.SUPPLIER,
    DealRole.INVESTOR,
    DealRole.DONOR,
    DealRole.TENANT,
    DealRole.GUARANTOR,
    DealRole.BORROWER,
    DealRole.BUYER,
    DealRole.RECIPIENT,
)
"""Roles listed where none is asked for: those that give, then those that take, for want of a giver."""

WHO_TO_WHOM: Final[Mapping[str, str]] = MappingProxyType(
    {
        DealRole.LENDER: "Who lends to whom",
        DealRole.SUPPLIER: "Who supplies whom",
        DealRole.INVESTOR: "Who invests in whom",
        DealRole.DONOR: "Who gives to whom",
        DealRole.TENANT: "Who rents from whom",
        DealRole.GUARANTOR: "Who vouches for whom",
        DealRole.BORROWER: "Who borrows from whom",
        DealRole.BUYER: "Who buys from whom",
        DealRole.RECIPIENT: "Who is given by whom",
        DealRole.HOST: "Who is host to whom",
    }
)
"""Each role as a question."""
