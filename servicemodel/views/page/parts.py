"""What every chapter of the report shows below its opening, in the words of one language."""

from collections.abc import Mapping
from typing import Any

from servicemodel.domain.text import Language, Text
from servicemodel.views.claims import ahead
from servicemodel.views.dossier import Dossier
from servicemodel.views.families import FAMILY_LABELS
from servicemodel.views.figures import SEVERITY_LABELS
from servicemodel.views.heads import Heads
from servicemodel.views.page.accepted import accepted, notices
from servicemodel.views.page.assumptions import by_grade, weak
from servicemodel.views.page.chapters import pieces
from servicemodel.views.page.checked_rules import checked
from servicemodel.views.page.course import course
from servicemodel.views.page.decisions import decisions
from servicemodel.views.page.glossary import terms, theories
from servicemodel.views.page.heat import gaps, heat_map
from servicemodel.views.page.method import limits, method
from servicemodel.views.page.quality import basis_line, recorded
from servicemodel.views.page.register import register
from servicemodel.views.page.register_rows import ASKED, STATUSES, Row, rows
from servicemodel.views.page.remedies import MOST_OPEN, remedies
from servicemodel.views.page.tiles import tiles
from servicemodel.views.page.top import top
from servicemodel.views.page.worth import worth


def chapters(
    dossier: Dossier, heads: Mapping[str, Heads], measures: Mapping[str, Text], language: Language
) -> dict[str, Any]:
    """Everything that the templates of the chapters ask for, by name."""
    return {
        "basis": basis_line(dossier.model, language),
        "strongest": [pieces(claim, language) for claim in ahead.strongest(dossier)],
        "tiles": tiles(dossier, language),
        "decisions": decisions(dossier, language),
        **_findings(dossier, heads, language),
        **_knowledge(dossier, language),
        **_actions(dossier, language),
        **_trust(dossier, heads, measures, language),
    }


def _findings(dossier: Dossier, heads: Mapping[str, Heads], language: Language) -> dict[str, Any]:
    listed, left = rows(dossier, language)
    blocks, _ = register(dossier, heads, language)
    return {
        "rows": listed,
        "rows_left": left,
        "statuses": {slug: word.to(language) for slug, word in STATUSES.items()},
        "families": _families(listed, language),
        "severities": [
            *((severity.value, word.to(language)) for severity, word in SEVERITY_LABELS.items()),
            ("unknown", STATUSES[ASKED].to(language)),
        ],
        "blocks": blocks,
        "tops": top(dossier, heads, language),
    }


def _families(listed: tuple[Row, ...], language: Language) -> list[tuple[str, str]]:
    """Prefix and name of every family of rules in the register."""
    present = {row.family for row in listed}
    return [(f.value, label.to(language)) for f, label in FAMILY_LABELS.items() if f.value in present]


def _knowledge(dossier: Dossier, language: Language) -> dict[str, Any]:
    return {"heat": heat_map(dossier.situation, language), "gaps": gaps(dossier.situation, language)}


def _actions(dossier: Dossier, language: Language) -> dict[str, Any]:
    told, left = remedies(dossier, language)
    steps, notes = course(dossier, language)
    return {
        "worth": worth(dossier, language),
        "remedies": told,
        "remedies_left": left,
        "most_open": MOST_OPEN,
        "course": steps,
        "course_notes": notes,
    }


def _trust(
    dossier: Dossier, heads: Mapping[str, Heads], measures: Mapping[str, Text], language: Language
) -> dict[str, Any]:
    outlook = dossier.strategy.outlook if dossier.strategy else None
    assumed, left = weak(dossier.situation, language, outlook)
    quality, quality_left = recorded(dossier.model, measures, language)
    baseline = None if dossier.baseline is None else len(dossier.fresh)
    return {
        "grades": by_grade(dossier.model, language),
        "weak": assumed,
        "weak_left": left,
        "quality": quality,
        "quality_left": quality_left,
        "accepted": accepted(dossier, language),
        "notices": notices(dossier, language),
        "checked": checked(dossier, language),
        "fresh": baseline,
        "method": method(dossier.situation, language),
        "limits": limits(language),
        "terms": terms(language),
        "theories": theories(dossier.rules, heads, language),
    }
