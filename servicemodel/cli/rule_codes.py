"""Which rule a person means by a code, and what to say to one that means none."""

from pathlib import Path

from servicemodel.cli.guessing import near
from servicemodel.cli.voice import Stop
from servicemodel.cli.walk import Own, plates
from servicemodel.domain.rule import Rule
from servicemodel.domain.text import Text
from servicemodel.reading import library_names


def rule_of(code: str, own: Own = ()) -> Rule:
    """The rule with that id or name, whatever the case; stops with code 2 if there is none."""
    by_word = _by_word(own)
    if code.lower() in by_word:
        return by_word[code.lower()]
    if code in library_names() or _a_file(code):
        raise _a_model(code)
    raise _strange(code, own)


def ours(code: str) -> bool:
    """Whether ``code`` is a rule that comes with the program."""
    return code.lower() in _by_word()


def _by_word(own: Own = ()) -> dict[str, Rule]:
    return {word.lower(): rule for rule in plates(own).values() for word in (rule.id, rule.name)}


def no_example(rule: Rule) -> Stop:
    """What to say of a rule without example models, one of the client's own."""
    return Stop(2, Text(f"{rule.id} brings no example", f"{rule.id} 没有示例模型"))


def _strange(code: str, own: Own) -> Stop:
    from servicemodel.views.acceptance_words import NOTICES
    from servicemodel.views.problems import FILE_PLATES

    rules = plates(own).values()
    names = [rule.id for rule in rules] + [rule.name for rule in rules]
    guesses = near(code, (*names, *FILE_PLATES, *NOTICES))
    every = Text("all rules: servicemodel explain", "全部规则：servicemodel explain")
    hint = every
    if guesses:
        en = ", ".join(f"'{guess}'" for guess in guesses)
        zh = "、".join(f"“{guess}”" for guess in guesses)
        hint = Text(f"did you mean {en}?  ({every.en})", f"是否想写{zh}？（{every.zh}）")
    return Stop(2, Text(f"no rule or code '{code}'", f"没有规则或代码“{code}”"), hint)


def _a_model(code: str) -> Stop:
    states, found = f"servicemodel explain --model {code}", f"servicemodel check {code}"
    return Stop(
        2,
        Text(f"'{code}' is a model, not a rule", f"“{code}”是模型，不是规则"),
        Text(f"state of every rule: {states}  findings: {found}", f"各规则的状态：{states}  问题：{found}"),
    )


def _a_file(code: str) -> bool:
    try:
        return Path(code).exists()
    except (OSError, ValueError):
        return False
