"""The register of findings: what is wrong, how sure that is, who looks after it (users.md, section 11)."""

from collections.abc import Sequence

from servicemodel.domain.acceptance import Acceptance
from servicemodel.domain.exchange import plain
from servicemodel.domain.finding import Finding
from servicemodel.domain.flow import Flow
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.register import FILLED, ID_HEAD, MARK_HEAD, STATUS_LABELS, Status
from servicemodel.domain.rule import Severity
from servicemodel.domain.status_mark import mark
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Value
from servicemodel.views.exposure_words import touches
from servicemodel.views.families import FAMILY_LABELS
from servicemodel.views.figures import SEVERITY_LABELS, SEVERITY_MARKS, grade
from servicemodel.views.sentences import action_title, message, name_of
from servicemodel.views.workbook.casebook import Casebook
from servicemodel.views.workbook.paper import FIRST, Paper

TITLE = Text("Findings", "问题登记")
GUIDE = Text(
    "Every finding of the rules. Blue cells are yours: status, owner, ticket; accepting one needs "
    "justification, who checked it and until when (180 days at most). Statuses come back by "
    "servicemodel workbook import.",
    "各规则发现的全部问题。蓝色单元格由贵方填写：状态、负责人、工单号；接受某个问题须填写理由、核查人和有效期"
    "（最长180天）。状态可通过 servicemodel workbook import 导回。",
)
_SEVERITY, _CONFIDENCE, _IMPACT = (
    Text("Severity", "严重程度"),
    Text("Confidence", "可信度"),
    Text("Impact", "影响"),
)
_AREA, _FROM, _TO = Text("Area", "领域"), Text("From", "发出方"), Text("To", "接收方")
_FINDING, _ACTION, _CHECK = Text("Finding", "问题"), Text("Action", "行动建议"), Text("Check", "规则")
_PROVENANCE = Text("Provenance", "依据来源")
#: Heads in the order of users.md, with the mark at the end.
HEADS = (
    (_SEVERITY, 12),
    (_CONFIDENCE, 14),
    (_IMPACT, 22),
    (_AREA, 14),
    (_FROM, 15),
    (_TO, 15),
    (_FINDING, 46),
    (_ACTION, 34),
    (_CHECK, 20),
    (ID_HEAD, 24),
    (FILLED["status"], 13),
    (FILLED["justification"], 22),
    (FILLED["date"], 11),
    (FILLED["by"], 14),
    (FILLED["ticket"], 10),
    (_PROVENANCE, 26),
    (FILLED["owner"], 16),
    (FILLED["expires"], 11),
    (MARK_HEAD, 13),
)
_PLACES = {"status": 10, "justification": 11, "date": 12, "by": 13, "ticket": 14, "owner": 16, "expires": 17}
_NOT_KNOWN = Text("not known", "尚不清楚")
#: Sources of numbers that say no more than the grade.
_SILENT = {"", "computed"}


def findings(paper: Paper, of: Casebook) -> str:
    """The sheet; gives the address of the severities."""
    paper.framed(TITLE, GUIDE, len(HEADS), wide=True)
    paper.heads([head for head, _ in HEADS], [width for _, width in HEADS])
    accepted = {each.finding.id: each.acceptance for each in of.dossier.accepted}
    found = (*of.dossier.violations, *(each.finding for each in of.dossier.accepted))
    for at, finding in enumerate(found):
        _row(paper, FIRST + 1 + at, finding, of, accepted.get(finding.id))
    last = FIRST + max(1, len(found))
    words = [paper.said(label, " / ") for label in STATUS_LABELS.values()]
    fits = not any("," in word for word in words)
    column = _PLACES["status"]
    if fits:
        rule = {"validate": "list", "source": words, "error_type": "information"}
        paper.page.data_validation(FIRST + 1, column, last, column, rule)
    paper.page.freeze_panes(FIRST + 1, 1)
    paper.page.autofilter(FIRST, 0, last, len(HEADS) - 1)
    paper.page.print_area(0, 0, last, len(HEADS) - 2)
    paper.page.protect("", {"format_columns": True, "format_rows": True, "autofilter": True, "sort": True})
    return paper.span(0, FIRST + 1, last)


def severity(paper: Paper, of: Severity) -> str:
    """Mark and word of a severity as the register writes them."""
    return f"{SEVERITY_MARKS[of]} {paper.said(SEVERITY_LABELS[of], ' / ')}"


def _row(paper: Paper, row: int, finding: Finding, of: Casebook, accepted: Acceptance | None) -> None:
    for at, words in enumerate(_told(paper, finding, of)):
        paper.text(row, at, words)
    paper.text(row, 9, finding.id, "key")
    paper.text(row, 15, _sources(finding) or "–")
    filled = _filled(paper, finding, of, accepted)
    for slug, at in _PLACES.items():
        if filled[slug]:
            paper.text(row, at, filled[slug], "input")
        else:
            paper.blank(row, at, "input", "@")
    paper.text(row, 18, mark(finding.id, filled), "key")


def _told(paper: Paper, finding: Finding, of: Casebook) -> tuple[str, ...]:
    rule, model, languages = of.dossier.rules[finding.rule], of.model, paper.languages
    actions = of.dossier.actions_of(finding)[:1]
    ends = _ends(finding, of)

    def each(words: "dict[Language, str]") -> str:
        return "\n".join(dict.fromkeys(words[language] for language in languages))

    known = finding.grade
    return (
        severity(paper, finding.severity or Severity.LOW),
        each({one: grade(known, one) for one in languages}) if known else "–",
        each({one: touches(finding, one, model.currency) or _NOT_KNOWN.to(one) for one in languages}),
        paper.said(FAMILY_LABELS[rule.family]),
        *(each({one: name_of(end, model, one) for one in languages}) if end else "–" for end in ends),
        each({one: message(finding, rule, model, one) for one in languages}),
        each({one: action_title(actions[0], model, one) for one in languages}) if actions else "–",
        f"{finding.rule} {paper.said(rule.title)}",
    )


def _ends(finding: Finding, of: Casebook) -> tuple[Ref | None, Ref | None]:
    """Who tells and who is told: the ends of the first flow, else the first two actors named."""
    for ref in finding.elements:
        flow = of.model.find(ref)
        if isinstance(flow, Flow):
            return Ref(Section.ACTORS, flow.sender), Ref(Section.ACTORS, flow.receiver)
    actors = [ref for ref in finding.elements if ref.section is Section.ACTORS]
    return (actors[0] if actors else None, actors[1] if len(actors) > 1 else None)


def _sources(finding: Finding) -> str:
    numbers = (fact for _, fact in finding.facts if isinstance(fact, Value))
    told = dict.fromkeys(number.source for number in numbers if number.source not in _SILENT)
    return plain("; ".join(told))


def _filled(paper: Paper, finding: Finding, of: Casebook, accepted: Acceptance | None) -> dict[str, str]:
    entry = of.dossier.entry(finding.id)
    status = Status.ACCEPTED if accepted else entry.standing
    told = {slug: plain(getattr(entry, slug)) for slug in FILLED if slug != "status"}
    if accepted:
        told |= {"justification": plain(accepted.reason), "by": plain(accepted.by)}
        told |= {"expires": accepted.until.isoformat(), "ticket": plain(accepted.ticket)}
    return {"status": paper.said(STATUS_LABELS[status], " / "), **told}


def counted(found: Sequence[Finding], of: Severity) -> int:
    """How many of ``found`` have that severity."""
    return sum((finding.severity or Severity.LOW) is of for finding in found)
