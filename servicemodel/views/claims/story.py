"""The story of a dossier in ten chapters: titles of report and slides are made here (users 9.1, 10)."""

from attrs import evolve

from servicemodel.domain.text import Text
from servicemodel.views.claims import doing, knowing, state
from servicemodel.views.claims.chapter import Chapter
from servicemodel.views.claims.claim import Claim
from servicemodel.views.claims.wording import APART
from servicemodel.views.dossier import Dossier


def story(dossier: Dossier) -> tuple[Chapter, ...]:
    """The chapters of ``dossier`` in the order of ``SLUGS``; one without material says what is missing."""
    source, run = doing.source(dossier), doing.source(dossier, sampled=True)
    told: tuple[tuple[str, Claim, tuple[Claim, ...], Claim, Text | None], ...] = (
        ("answer", state.answer(dossier), state.decisions(dossier), source, state.answer_lacks(dossier)),
        ("today", state.today(dossier), state.busiest(dossier), source, None),
        ("findings", state.findings(dossier), state.unjudged(dossier), source, None),
        ("top", state.top(dossier), state.mending(dossier), source, None),
        ("knowledge", knowing.knowledge(dossier), knowing.lost(dossier), source, state.answer_lacks(dossier)),
        (
            "channels",
            knowing.channels(dossier),
            knowing.waiting(dossier),
            source,
            knowing.channels_lack(dossier),
        ),
        ("people", knowing.people(dossier), knowing.agreeing(dossier), source, knowing.people_lack(dossier)),
        ("actions", doing.actions(dossier), doing.sequence(dossier), source, doing.money_lacks(dossier)),
        ("whatif", doing.whatif(dossier), doing.hanging(dossier), run, doing.money_lacks(dossier)),
        ("trust", doing.trust(dossier), state.unjudged(dossier), source, None),
    )
    chapters = tuple(Chapter(*each) for each in told)
    # Nobody is asked for what is there and withheld.
    return tuple(evolve(c, missing=c.missing and APART) for c in chapters) if dossier.readers else chapters
