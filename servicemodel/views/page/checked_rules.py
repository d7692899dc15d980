"""Which rules were asked, and what each of them answered: violated, in order, not applicable, cannot say."""

from collections import Counter

from attrs import frozen

from servicemodel.domain.rule import Outcome
from servicemodel.domain.text import Language
from servicemodel.views.dossier import Dossier


@frozen
class Checked:
    """One rule: how many places it judged and how; ``accepted`` are counted apart from the violations."""

    rule: str
    title: str
    violated: int
    accepted: int
    satisfied: int
    not_applicable: int
    unknown: int

    @property
    def silent(self) -> bool:
        """Whether the rule found nothing in the model that it is about."""
        return not (self.violated or self.accepted or self.satisfied or self.not_applicable or self.unknown)


def checked(dossier: Dossier, language: Language) -> tuple[Checked, ...]:
    """Every rule by id."""
    counts = Counter((finding.rule, finding.outcome) for finding in dossier.findings)
    held = Counter(each.finding.rule for each in dossier.accepted)
    return tuple(
        Checked(
            rule=id,
            title=dossier.rules[id].title.to(language),
            violated=counts[id, Outcome.VIOLATED],
            accepted=held[id],
            satisfied=counts[id, Outcome.SATISFIED],
            not_applicable=counts[id, Outcome.NOT_APPLICABLE],
            unknown=counts[id, Outcome.UNKNOWN],
        )
        for id in sorted(dossier.rules)
    )
