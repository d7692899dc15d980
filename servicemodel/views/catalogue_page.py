"""A page of the catalogue in Markdown, English first, then Chinese, and the list of all pages."""

from collections.abc import Mapping, Sequence

from servicemodel.domain.rule import Family, Rule
from servicemodel.domain.text import Language, Text
from servicemodel.views.families import FAMILY_LABELS
from servicemodel.views.sentences import in_words

#: Folder of the pictures beside the pages.
PICTURES = "pictures"
_ROOT = "../.."
_SIDES: Mapping[str, Text] = {"wrong": Text("Wrong", "问题"), "right": Text("Right", "应有状态")}
_MODEL = Text("model file", "模型文件")
_SPECIFIED = Text("Specification", "规格说明")
_CATALOGUE = Text("Catalogue of rules", "规则目录")
_INTRO = Text(
    "Printed from the rooms by `python -m servicemodel.views.catalogue docs/catalogue`.",
    "由各条规则的程序打印而成。",
)

Parts = Mapping[Language, Sequence[tuple[str, str]]]


def page(rule: Rule, wrong: str, parts: Parts, examples: Mapping[str, Text]) -> str:
    """The page of ``rule``; ``wrong`` names it in one line.

    ``parts`` are title and text of every part; ``examples`` say what the rule says of its two example
    models, by side; empty where it brings none.
    """
    blocks = [f"# {rule.id} {in_words(rule.name)}", wrong]
    for language in Language:
        blocks.append(f"## {rule.title.to(language)}")
        blocks += [_pictures(rule, examples, language)] if examples else []
        for name, text in parts[language]:
            lines = text.splitlines()
            body = text if len(lines) == 1 else "\n".join(f"- {line}" for line in lines)
            blocks += [f"**{name}**", body]
        blocks += [f"**{_SPECIFIED.to(language)}**", _specifications(rule, language)]
    return "\n\n".join(blocks) + "\n"


def _pictures(rule: Rule, examples: Mapping[str, Text], language: Language) -> str:
    """Wrong and right side by side: picture, what the rule says, model file."""
    names = [name.to(language) for name in _SIDES.values()]
    pictures = [
        f"![{_title(rule, side, language)}]({PICTURES}/{rule.name}.{side}.{language.value}.svg)"
        for side in _SIDES
    ]
    said = [examples[side].to(language) for side in _SIDES]
    folder = f"{_ROOT}/servicemodel/library/examples/{family_folder(rule)}"
    files = [f"[{_MODEL.to(language)}]({folder}/{rule.name}.{side}.yaml)" for side in _SIDES]
    return "\n".join(_row(cells) for cells in (names, ["---", "---"], pictures, said, files))


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"


def _title(rule: Rule, side: str, language: Language) -> str:
    return (rule.title if side == "wrong" else rule.right).to(language)


def _specifications(rule: Rule, language: Language) -> str:
    place = f"{_ROOT}/specs/{family_folder(rule)}/{rule.name}"
    ending = ".zh.feature" if language is Language.ZH else ".feature"
    return f"[{rule.name}{ending}]({place}{ending})"


def family_folder(rule: Rule) -> str:
    """Folder of the rule's family, the same among rooms, specifications and examples."""
    return rule.family.name.lower()


def contents(rules: Sequence[Rule]) -> str:
    """The list of all pages by family."""
    blocks = [f"# {_CATALOGUE.en} {_CATALOGUE.zh}", f"{_INTRO.en}\n{_INTRO.zh}"]
    for family in Family:
        own = [rule for rule in rules if rule.family is family]
        if own:
            label = FAMILY_LABELS[family]
            rows = [f"| [{r.id}]({r.name}.md) | {r.title.en} | {r.title.zh} |" for r in own]
            table = ["| Rule | Wrong | 问题 |", "|---|---|---|", *rows]
            blocks += [f"## {label.en} {label.zh}", "\n".join(table)]
    return "\n\n".join(blocks) + "\n"
