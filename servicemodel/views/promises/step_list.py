"""All steps of the client's own specifications by matter, in the order in which they are documented."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from attrs import frozen

from servicemodel.domain.text import Language, Text
from servicemodel.views.promises import words_context, words_knowledge, words_results, words_service
from servicemodel.views.promises.step import Role, Step, shown


@frozen
class Chapter:
    """Steps about one matter."""

    title: Text
    steps: tuple[Step, ...]


_C, _K, _S, _O = words_context, words_knowledge, words_service, words_results
CHAPTERS: tuple[Chapter, ...] = (
    Chapter(Text("What is looked at", "审查对象"), (_C.MODEL, _C.SCENARIO)),
    Chapter(Text("What if", "假设推演"), (_C.TELLS, _C.SILENT, _C.ANSWERS, _C.MAY_CLOSE)),
    Chapter(Text("What is done", "进行审查"), (_C.REVIEWED, _C.COUNTED, _C.PREPARED, _C.COMPARED)),
    Chapter(Text("Knowledge", "掌握程度"), _K.STEPS[:5]),
    Chapter(Text("Need", "需要"), (_K.NEED_MET, _K.NEED_PART, _K.MISSING)),
    Chapter(Text("Asymmetry", "信息不对称"), (_K.AHEAD,)),
    Chapter(Text("Loops", "闭环"), (_S.ALL_ANSWERED, _S.MOST_ANSWERED)),
    Chapter(Text("Channels", "渠道"), (_S.CONTACT_COST, _S.SETTLED_COST, _S.RESOLVES, _S.COME_BACK)),
    Chapter(Text("Authority", "权限"), (_S.AUTHORITY, _S.APPROVALS, _S.OWNER)),
    Chapter(Text("Reminders", "提醒"), (_S.TOLD_FIRST, _S.REACHABLE)),
    Chapter(Text("Money", "成本"), (_O.YEAR_COST, _O.LINE_COST)),
    Chapter(Text("Scenarios", "情景"), (_O.CHEAPER, _O.MORE_KNOWN, _O.NOTHING_NEW)),
    Chapter(
        Text("What the rules find", "规则的发现"), (_O.NONE_FOUND, _O.NONE_AT, _O.NONE_BETWEEN, _O.FEW_FOUND)
    ),
    Chapter(Text("Records", "服务记录"), (_O.RECORDS_AT_LEAST, _O.RECORDS_AT_MOST)),
)
STEPS: tuple[Step, ...] = tuple(step for chapter in CHAPTERS for step in chapter.steps)
#: Similarity from which a step counts as meant.
_ALIKE = 0.5
_VARIABLE = re.compile(r'"[^"]*"|“[^”]*”|「[^」]*」|<[^>]+>|\d[\d,.]*[万千]?|\b[a-z]\b')


def nearest(sentence: str, role: Role, language: Language) -> str:
    """The step most like ``sentence``, as it would be written; "" if none is like it."""
    wanted = _bare(sentence)
    written = {step: _bare(shown(step, language)) for step in of(role)}
    likeness = {step: SequenceMatcher(None, wanted, bare).ratio() for step, bare in written.items()}
    best = max(likeness, key=lambda step: likeness[step])
    return shown(best, language) if likeness[best] >= _ALIKE else ""


def of(role: Role) -> Iterable[Step]:
    """The steps of that role."""
    return (step for step in STEPS if step.role is role)


def _bare(sentence: str) -> str:
    """``sentence`` without what differs from model to model: names and figures."""
    return _VARIABLE.sub("·", sentence.lower())
