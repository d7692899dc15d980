"""What ``plan --worklist`` prints: lifetimes, stakes, whom to tell by what way, who cannot be reached."""

from typing import Any

from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Value
from servicemodel.domain.worklist import (
    LAW_LABELS,
    REACH_LABELS,
    REASON_LABELS,
    VERDICT_LABELS,
    Lifetime,
    Verdict,
    Worklist,
)
from servicemodel.views.figures import money, percent, plain

_HEAD = Text(
    "Work list: who may fail within {days} days after {day}", "工作清单：{day}之后{days}天内可能出故障的设备"
)
_LIFE = Text(
    "  {what}: {law}, scale {scale} days ({low}–{high}), shape {shape}; {failures} failures in {lives} lives",
    "  {what}：{law}，尺度{scale}天（{low}–{high}），形状{shape}；{lives}段寿命中故障{failures}次",
)
_NO_LIFE = Text(
    "  {what}: cannot say, {failures} failures are too few",
    "  {what}：无法判断，故障仅{failures}次，数量太少",
)
_PAYS = Text(
    "A reminder pays where a failure is more likely than a* = {least}: benefit {benefit}, harm {harm}, "
    "costs {cost}",
    "故障概率高于 a* = {least} 时提醒才划算：收益{benefit}，损失{harm}，费用{cost}",
)
_NO_MONEY = Text(
    "Money is not known, so the list is ordered by probability and nothing is refused. "
    "The model does not say: {missing}",
    "金额未知，因此按概率排序，不作取舍。模型未给出：{missing}",
)
_ALL = Text("all units", "全部设备")
_MANAGEMENT = Text("For management: customers who cannot be reached", "供管理层参考：无法联系的客户")
#: How a number that is missing is called in a model file.
STAKES: dict[str, Text] = {
    "benefit": Text("benefit of the topic product.unit_state", "主题 product.unit_state 的 benefit"),
    "harm": Text("harm of the topic product.unit_state", "主题 product.unit_state 的 harm"),
    "message": Text("cost_per_contact of the channel of reminders", "提醒所用渠道的 cost_per_contact"),
    "follow_up": Text("follow_up of a request", "请求的 follow_up"),
    "contact": Text("cost_per_contact of the follow-up channel", "后续联络渠道的 cost_per_contact"),
}


def worklist_text(head: Worklist, currency: str, language: Language) -> str:
    """The head of a list in words."""
    lines = [_HEAD.to(language).format(days=plain(head.horizon), day=head.day), ""]
    lines += [_life(life, language) for life in head.lifetimes]
    lines += [f"! {warning.to(language)}" for warning in head.warnings]
    lines += ["", _stakes(head, currency, language), ""]
    for verdict in Verdict:
        lines += _told(head, verdict, currency, language)
    unreachable = [tally for tally in head.tallies if tally.verdict is Verdict.UNREACHABLE]
    if unreachable:
        lines += ["", _MANAGEMENT.to(language)]
        lines += [f"  {tally.units:,}  {REASON_LABELS[tally.reason].to(language)}" for tally in unreachable]
    return "\n".join(lines)


def worklist_document(head: Worklist) -> dict[str, Any]:
    """The head of a list as JSON."""
    return {
        "schema": "servicemodel.worklist/1",
        "day": head.day,
        "horizon_days": head.horizon,
        "break_even": head.stakes.break_even,
        "missing": list(head.stakes.missing),
        "lifetimes": [_lifetime(life) for life in head.lifetimes],
        "strata": [
            {"key": dict(each.key), "units": each.units, "seen": each.seen, "reported": each.reported}
            for each in head.strata
        ],
        "tallies": [
            {
                "verdict": tally.verdict.value,
                "reason": tally.reason,
                "reach": tally.reach,
                "units": tally.units,
                "worth": tally.worth,
            }
            for tally in head.tallies
        ],
        "warnings": [{"en": warning.en, "zh": warning.zh} for warning in head.warnings],
    }


def _lifetime(life: Lifetime) -> dict[str, Any]:
    def number(value: Value | None) -> Any:
        return {"number": value.number, "low": value.low, "high": value.high} if value else None

    return {
        "product": life.product,
        "part": life.part,
        "law": life.law.value if life.law else None,
        "scale_days": number(life.scale),
        "shape": number(life.shape),
        "lives": life.lives,
        "failures": life.failures,
        "effective": life.effective,
    }


def _life(life: Lifetime, language: Language) -> str:
    what = " ".join(part for part in (life.product, life.part) if part) or _ALL.to(language)
    if life.law is None or life.scale is None or life.shape is None:
        return _NO_LIFE.to(language).format(what=what, failures=life.failures)
    low, high = (plain(bound, 0) if bound is not None else "?" for bound in (life.scale.low, life.scale.high))
    return _LIFE.to(language).format(
        what=what,
        law=LAW_LABELS[life.law].to(language),
        scale=plain(life.scale.number, 0),
        low=low,
        high=high,
        shape=plain(life.shape.number),
        failures=life.failures,
        lives=life.lives,
    )


def _stakes(head: Worklist, currency: str, language: Language) -> str:
    stakes, least = head.stakes, head.stakes.break_even
    if least is None or stakes.benefit is None or stakes.harm is None or stakes.cost is None:
        comma = Text(", ", "、").to(language)
        missing = comma.join(STAKES[name].to(language) for name in stakes.missing)
        return _NO_MONEY.to(language).format(missing=missing)
    return _PAYS.to(language).format(
        least=percent(least, language),
        benefit=money(stakes.benefit.number, currency, language),
        harm=money(stakes.harm.number, currency, language),
        cost=money(stakes.cost, currency, language),
    )


def _told(head: Worklist, verdict: Verdict, currency: str, language: Language) -> list[str]:
    """One line for a verdict that some unit has; for those to tell, one line for each way."""
    count = head.units(verdict)
    if not count:
        return []
    colon = Text(": ", "：").to(language)
    lines = [f"{VERDICT_LABELS[verdict].to(language)}{colon}{count:,}"]
    for tally in head.tallies:
        if verdict is Verdict.TELL is tally.verdict:
            worth = f" · {money(tally.worth, currency, language)}" if tally.worth is not None else ""
            lines.append(f"  {tally.units:,}  {REACH_LABELS[tally.reach].to(language)}{worth}")
    return lines
