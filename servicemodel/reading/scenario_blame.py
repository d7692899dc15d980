"""Whose mistake it is: problems that a scenario causes are told where the scenario says so."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from servicemodel.domain.ref import Ref, Section
from servicemodel.reading.complaint import LIKE_ID, Complaint, nearest
from servicemodel.reading.scenario_merging import Merged
from servicemodel.reading.tree import Mark, SourceText

#: What a dangling word should have been -> sections in which it may have stood before.
_STOOD = {
    "actor": (Section.ACTORS,),
    "about": (Section.ACTORS, Section.POPULATIONS),
    "topic": (Section.TOPICS,),
    "channel": (Section.CHANNELS,),
    "permission": (Section.PERMISSIONS,),
    "flow": (Section.FLOWS,),
}
#: What is said of an element as a whole when a field of it is missing.
_MISSING = "FIL05"


def blamed(
    complaints: Iterable[Complaint],
    merged: Merged,
    own: Collection[SourceText],
    known: Collection[Complaint],
    changes: Mark,
) -> Iterator[Complaint]:
    """``complaints`` about the changed model, each at the place of the scenario that causes it.

    ``own`` are the texts of the scenarios, ``known`` what is wrong without them, ``changes`` the place
    that answers for what no single line does.
    """
    before = {_fingerprint(complaint) for complaint in known}
    misspelt = {key.mark.place: ref for ref, key in merged.new.items()}
    lacking: dict[Ref, dict[str, Mark]] = {}
    users: dict[Ref, dict[str, str]] = {}
    for complaint in complaints:
        ref = misspelt.get(complaint.mark.place)
        gone = _gone(complaint, merged)
        if ref and complaint.code == _MISSING:
            lacking.setdefault(ref, {})[dict(complaint.facts)["field"]] = complaint.mark
        elif complaint.mark.source in own or _fingerprint(complaint) in before:
            yield complaint
        elif gone is not None:
            place = complaint.mark.place
            users.setdefault(gone, {}).setdefault(
                dict(complaint.facts)["owner"], f"{place.path}:{place.line}"
            )
        else:
            facts = (("got", complaint.code), ("other", str(complaint.mark.place)))
            yield Complaint(changes, "FIL45", "upset", facts)
    for ref, fields in lacking.items():
        yield _no_such(next(iter(fields.values())), ref, tuple(fields), _meant(merged, ref))
    for ref, named in users.items():
        yield _used(merged, ref, named)


def _fingerprint(complaint: Complaint) -> tuple[object, ...]:
    return complaint.mark.place, complaint.code, complaint.reason, complaint.facts


def _meant(merged: Merged, ref: Ref) -> str:
    """The element of the model that a new one was probably meant to be, "" for none."""
    others = (id for id in merged.sections[ref.section.value] if Ref(ref.section, id) not in merged.new)
    return nearest(ref.id, others, LIKE_ID)


def _no_such(mark: Mark, ref: Ref, fields: tuple[str, ...], guess: str) -> Complaint:
    facts = (("owner", f"{ref.section.value}.{ref.id}"), ("field", ", ".join(fields)))
    return Complaint(mark, "FIL45", "incomplete", facts, guess=guess)


def _gone(complaint: Complaint, merged: Merged) -> Ref | None:
    """What the scenario removed and the model still names; None if that is not the matter."""
    facts = dict(complaint.facts)
    sections = _STOOD.get(facts.get("wanted", ""), ()) if complaint.code == "FIL10" else ()
    refs = (Ref(section, facts["target"]) for section in sections)
    return next((ref for ref in refs if ref in merged.gone), None)


def _used(merged: Merged, ref: Ref, named: Mapping[str, str]) -> Complaint:
    """One complaint for all that still names a removed element: owner and place of each."""
    listed = ", ".join(f"{owner} ({place})" for owner, place in named.items())
    facts = (("owner", f"{ref.section.value}.{ref.id}"), ("other", listed))
    return Complaint(merged.gone[ref].mark, "FIL45", "used", facts)
