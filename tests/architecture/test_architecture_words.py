"""Words and addresses that do not belong into any file of ours; each is written here in two halves."""

import re

import pytest
from tree import ROOT, files

TEXT = (
    ".py",
    ".md",
    ".toml",
    ".yaml",
    ".yml",
    ".feature",
    ".html",
    ".css",
    ".js",
    ".json",
    ".svg",
    ".txt",
    ".dot",
)
#: Files whose words are other people's: style sheets and pictures have their own spelling.
MARKUP = (".html", ".css", ".js", ".svg")
#: Understands files of others, who may write as they like.
UNDERSTANDS = {"kind_guesses.py", "words.toml", "zendesk_csv.toml", "zendesk_api.toml"}
KEYWORD = re.compile(
    r"""(align|justify|anchor|place|position)[-\w]*["']?\s*[:=]\s*["']?cent""" + "er|" + '"CENT' + 'ER"', re.I
)
SPELLINGS = re.compile(
    r"\b("
    + "|".join(("cent" + "er", "cent" + "ers", "cent" + "ered", "cata" + "log", "cata" + "logs"))
    + r")\b"
    r"|\banaly" + r"s(e|ed|er|ers|ing)\b",
    re.I,
)
HOSTS = tuple(
    first + second
    for first, second in (
        ("pypi", ".org"),
        ("pypi", ".python.org"),
        ("python", "hosted.org"),
        ("npm", "js."),
        ("unpkg", ".com"),
        ("js", "delivr"),
        ("ana", "conda.org"),
        ("crates", ".io"),
        ("ruby", "gems.org"),
    )
)
PATHS = re.compile(r"(?<![\w.~*-])/(wor" + "k|ro" + "ot|ho" + "me|Use" + r"rs|tm" + r"p)/[\w.]", re.I)
MAKERS = re.compile(
    r"\b("
    + "|".join(("chat" + "gpt", "open" + "ai", "anth" + "ropic", "cla" + "ude", "co" + "pilot", "ll" + "ms?"))
    + r"|sub"
    + r"agents?|system pro"
    + r"mpt|issue #?\d+)\b",
    re.I,
)


def written():
    """Every text file of ours with its lines."""
    for path in files():
        if path.suffix in TEXT or path.name in ("LICENSE", "run", ".gitignore"):
            yield path, path.read_text(encoding="utf-8").splitlines()


def places(pattern, skipped=()):
    """Where ``pattern`` stands: file:line."""
    return [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:80]}"
        for path, lines in written()
        if path.suffix not in skipped
        for number, line in enumerate(lines, 1)
        if pattern.search(line) and not KEYWORD.search(line)
    ]


def test_every_file_is_utf8_without_tabs_in_python():
    assert [str(path) for path, lines in written() if path.suffix == ".py" and "\t" in "".join(lines)] == []


def test_british_centre_and_catalogue_american_analyze():
    found = places(SPELLINGS, MARKUP)
    assert [place for place in found if not any(name in place for name in UNDERSTANDS)] == []


@pytest.mark.parametrize("host", HOSTS)
def test_no_address_of_a_package_registry(host):
    assert places(re.compile(re.escape(host), re.I)) == []


def test_no_path_of_a_machine():
    assert places(PATHS) == []


def test_no_word_about_how_the_files_came_about():
    assert places(MAKERS) == []
