"""What is said of accepted findings, and of acceptances that need a look (ACC01 to ACC04)."""

from collections.abc import Mapping

from servicemodel.domain.acceptance import Acceptance, Ailment, Notice
from servicemodel.domain.text import Language, Text

#: What a notice says; the key is its code.
NOTICES: Mapping[str, Text] = {
    Ailment.EXPIRED.value: Text(
        "the acceptance of {finding} ended on {until}: its findings count again. Decide anew or delete "
        "the entry.",
        "对 {finding} 的接受已于{until}到期，相关问题重新计入。请重新决定，或删除该记录。",
    ),
    Ailment.ORPHANED.value: Text(
        "the acceptance of {finding} matches no finding. Delete the entry if the wrong is mended.",
        "对 {finding} 的接受没有对应的问题。如问题已解决，请删除该记录。",
    ),
    Ailment.STALE.value: Text(
        "the acceptance of {finding} is stale: the elements have changed since, and its findings count "
        "again. Decide anew on what stands there now.",
        "对 {finding} 的接受已失效：相关元素此后有改动，问题重新计入。请根据现状重新决定。",
    ),
    Ailment.ENDING.value: Text(
        "the acceptance of {finding} ends on {until}, in {days} days. Mend the wrong or decide anew.",
        "对 {finding} 的接受将于{until}到期，还有{days}天。请解决问题，或重新决定。",
    ),
}
_TERMS = Text("{reason} (accepted by {by} until {until})", "{reason}（{by}决定接受，截至{until}）")


def notice_text(notice: Notice) -> Text:
    """The sentence of ``notice`` in both languages."""
    template, acceptance = NOTICES[notice.ailment.value], notice.acceptance
    facts = {"finding": acceptance.finding, "until": acceptance.until.isoformat(), "days": notice.days}
    return Text(template.en.format(**facts), template.zh.format(**facts))


def terms(acceptance: Acceptance, language: Language) -> str:
    """Reason, who and until when, in one line."""
    until = acceptance.until.isoformat()
    return _TERMS.to(language).format(reason=acceptance.reason, by=acceptance.by, until=until)
