"""Rules as text: a good one, what is read of one, and every mistake with its place marked by ¦."""

from servicemodel.reading.rule_entries import Shelf, put

REST = "title: t, right: r, message: m, question: q, remedy: r"
GOOD = f"id: OWN01, name: late, each: flow, severity: low, {REST}"


def shelf(text, taken=()):
    """What is read of ``text``."""
    found = Shelf(dict(taken))
    put(found, "rules/ours.yaml", text.encode())
    return found


def read(text):
    found = shelf(text)
    assert found.complaints == []
    return found.rules


def when(clause):
    return f"- {{{GOOD}, found_when: {clause}}}"


FINE = "{fact: delay, missing: true}"
CORPUS = [
    ("FIL42", "no_list", "¦id: OWN01"),
    ("FIL42", "id", when(FINE).replace("id: OWN01", "id: ¦LOP01")),
    ("FIL42", "id", when(FINE).replace("id: OWN01", "id: ¦own01")),
    ("FIL42", "name", when(FINE).replace("name: late", "name: ¦Late-Answer")),
    (
        "FIL42",
        "taken",
        f"{when(FINE)}\n{when(FINE).replace('OWN01', '¦OWN01').replace('name: late', 'name: later')}",
    ),
    ("FIL42", "taken", when(FINE).replace("name: late", "name: ¦unanswered_handoff")),
    ("FIL42", "fact", when("{fact: ¦coverge, below: 0.8}")),
    ("FIL42", "fact", when("{fact: ¦knowledge, below: 0.8}")),
    ("FIL42", "slot", when(FINE).replace("message: m", 'message: "a ¦{flwo} b"')),
    ("FIL42", "slot", when(FINE).replace("question: q", "question: {en: q, zh: 'q¦{actor}'}")),
    ("FIL42", "operator", when("{fact: coverage, ¦bellow: 0.8}")),
    ("FIL42", "one_operator", when("¦{fact: coverage}")),
    ("FIL42", "one_operator", when("¦{fact: coverage, below: 0.8, above: 0.1}")),
    ("FIL42", "fits", when("{fact: used, ¦below: 0.8}")),
    ("FIL42", "fits", when("{fact: kind, ¦at_most: 0.8}")),
    ("FIL42", "fits", when("{fact: coverage, ¦one_of: [0.8]}")),
    ("FIL42", "form", when("{fact: coverage, below: ¦half}")),
    ("FIL42", "form", when("{fact: delay, above: ¦2}")),
    ("FIL42", "form", when("{fact: used, equals: ¦yes}")),
    ("FIL42", "form", when("{fact: kind, equals: ¦[request]}")),
    ("FIL42", "only_true", when("{fact: delay, missing: ¦false}")),
    ("FIL42", "clause", when("¦late")),
    ("FIL42", "clause", when("¦{below: 0.8}")),
    ("FIL42", "one_joint", when(f"{{all: [{FINE}], ¦any: [{FINE}]}}")),
    ("FIL42", "list", when("{all: ¦[]}")),
    ("FIL42", "list", when("{fact: kind, one_of: ¦request}")),
    ("FIL42", "list", when(f"{{any: ¦{FINE}}}")),
    ("FIL42", "many", when(f"[{', '.join([FINE] * 199)}, ¦{FINE}, {FINE}]")),
    ("FIL42", "degree", when(FINE).replace("severity: low", "severity: ¦{high: 0.5, medium: 0.2}")),
    ("FIL42", "share", when(FINE).replace("severity: low", "severity: {of: ¦delay, high: 0.5, medium: 0.2}")),
    (
        "FIL42",
        "order",
        when(FINE).replace("severity: low", "severity: ¦{of: coverage, high: 0.2, medium: 0.5}"),
    ),
    ("FIL03", "", when("{fact: kind, equals: ¦requst}")),
    ("FIL03", "", when(FINE).replace("each: flow", "each: ¦flows")),
    ("FIL03", "", when(FINE).replace("severity: low", "severity: ¦hihg")),
    ("FIL02", "", when(FINE).replace("title: t", "¦titel: t, title: t")),
    (
        "FIL02",
        "",
        when(FINE).replace("severity: low", "severity: {of: coverage, ¦hihg: 1, high: 1, medium: 1}"),
    ),
    (
        "FIL04",
        "percent",
        when(FINE).replace("severity: low", "severity: {of: coverage, high: ¦50, medium: 0.2}"),
    ),
    ("FIL05", "", f"- ¦{{{GOOD}}}"),
    ("FIL06", "form", when(FINE).replace("title: t", "title: ¦[t]")),
    ("FIL06", "form", "- ¦late"),
    ("FIL04", "share", when("{fact: coverage, below: ¦80}")),
    ("FIL04", "negative", when("{fact: delay, above: ¦-1 day}")),
    ("FIL07", "duration", when("{fact: delay, above: ¦2 dayz}")),
]
