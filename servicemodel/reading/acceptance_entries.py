"""Acceptances as written: the form of an entry, and what must hold between its date and today."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Annotated

from pydantic import Field, ValidationError

from servicemodel.domain.acceptance import MOST_DAYS, Acceptance
from servicemodel.domain.pattern import names_places
from servicemodel.reading.beside import tree
from servicemodel.reading.complaint import Complaint
from servicemodel.reading.mistakes import Entrant, mistakes
from servicemodel.reading.shape_entry import Entry, Words, form
from servicemodel.reading.tree import Entries, Items, Mark, Node, plain, word


class AcceptanceEntry(Entry):
    """One accepted finding."""

    finding: Words = Field(description="Id of the finding; * for any element, a last * for all the rest.")
    reason: Words = Field(description="Why one can live with it.")
    by: Words = Field(description="Role of the person who decided.")
    until: Words = Field(description="Last day, as 2025-12-31.")
    asked_by: Words | None = Field(default=None, description="Role of the person who asked for it.")
    ticket: Words | None = Field(default=None, description="Number in the client's own system.")
    elements: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")] | None = Field(
        default=None, description="Hash of the elements when it was accepted; written by accept."
    )


def acceptances(shown: str, data: bytes, today: date) -> tuple[tuple[Acceptance, ...], tuple[Complaint, ...]]:
    """The acceptances in ``data`` and everything that is wrong in it."""
    root, complaints = tree(shown, data)
    if root is None:
        return (), complaints
    if not isinstance(root, Items):
        facts = (("found", form(plain(root))),)
        return (), (Complaint(root.mark, "FIL40", "no_list", facts),)
    entries = [_entry(node, today) for node in root.items]
    found = tuple(each for each in entries if isinstance(each, Acceptance))
    return found, tuple(complaint for each in entries if isinstance(each, tuple) for complaint in each)


def _entry(node: Node, today: date) -> Acceptance | tuple[Complaint, ...]:
    wrong = tuple(_wrong(node, today))
    try:
        entry = AcceptanceEntry.model_validate(plain(node))
    except ValidationError as error:
        of_form = mistakes(Entrant(AcceptanceEntry, None, node, "acceptance"), error)
        return (*(_own_words(complaint) for complaint in of_form), *wrong)
    return wrong or _meant(entry, node)


def _own_words(complaint: Complaint) -> Complaint:
    """The one pattern of an entry is that of the hash, not of a currency."""
    if dict(complaint.facts).get("field") == "elements" and complaint.code == "FIL07":
        return Complaint(complaint.mark, "FIL40", "hash", complaint.facts)
    return complaint


def _meant(entry: AcceptanceEntry, node: Node) -> Acceptance:
    return Acceptance(
        entry.finding,
        entry.reason,
        entry.by,
        date.fromisoformat(entry.until),
        entry.asked_by or "",
        entry.ticket or "",
        entry.elements or "",
        node.mark.place,
    )


def _wrong(node: Node, today: date) -> Iterator[Complaint]:
    """What the form cannot say: an id of a finding, a day that is not too far away."""
    if not isinstance(node, Entries):
        return
    finding, until = node.get("finding"), node.get("until")
    pattern, written = word(finding), word(until)
    if finding and pattern and not names_places(pattern):
        yield Complaint(finding.mark, "FIL40", "pattern", (("got", pattern),))
    if until and written:
        yield from _wrong_day(until.mark, written, today + timedelta(days=MOST_DAYS))


def _wrong_day(mark: Mark, written: str, latest: date) -> Iterator[Complaint]:
    day = _day(written)
    if day is None:
        yield Complaint(mark, "FIL40", "date", (("got", written),))
    elif day > latest:
        facts = (("got", written), ("limit", str(MOST_DAYS)))
        yield Complaint(mark, "FIL40", "long", facts, guess=latest.isoformat())


def _day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.isoformat() == text else None
