"""The lint of living documents: every problem of a folder of features, as errors are told."""

from collections.abc import Mapping
from pathlib import Path

from servicemodel.cli import writing
from servicemodel.cli.own_rooms import own_rooms
from servicemodel.cli.place import nearest_model
from servicemodel.cli.spec_folder import spec_folder
from servicemodel.cli.voice import Voice
from servicemodel.cli.walk import plates
from servicemodel.domain.problem import ProblemsFound
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.rule import Rule
from servicemodel.domain.text import Language, Text
from servicemodel.reading import formats, read_model
from servicemodel.views.problems import problem_line
from servicemodel.views.sentences import name_of

#: Remarks are said and do not refuse a page.
REMARKS = {"description_warning"}


def checked(folder: Path, voice: Voice, ids: bool = False) -> int:
    """0 if the features in ``folder`` keep every rule; ``ids`` writes their numbers to ids.yaml as well.

    ProblemsFound, with all problems of the folder, if they do not.
    """
    pages = len(list(spec_folder(folder).rglob("*.feature")))
    source = nearest_model(Path.cwd())
    rules = plates(own_rooms(source))
    problems = tuple(formats.spec_problems(folder, frozenset(rules), _names(source, rules)))
    refused = [problem for problem in problems if dict(problem.facts)["reason"] not in REMARKS]
    for remark in problems:
        if remark not in refused:
            voice.warn(problem_line(remark, voice.language))
    if refused:
        raise ProblemsFound(tuple(refused))
    voice.result(Text(f"{pages} pages, no problem", f"共{pages}页，没有问题").to(voice.language))
    if ids:
        path, text = formats.spec_ids(folder)
        writing.write({path: text.encode()})
        voice.wrote((path,))
    voice.next("pytest --promises out/promises.jsonl && servicemodel book")
    return 0


def _names(source: str, rules: Mapping[str, Rule]) -> dict[str, str]:
    """Ids by the names, lower case, that a page may put in quotation marks; none of a model with mistakes."""
    titles = [(rule.title.to(language), rule.id) for rule in rules.values() for language in Language]
    try:
        model = read_model(source) if source else None
    except ProblemsFound:
        model = None
    if model is not None:
        refs = [Ref(section, each.id) for section in Section for each in model.section(section)]
        titles += [(name_of(ref, model, language), str(ref)) for ref in refs for language in Language]
    ids: dict[str, set[str]] = {}
    for name, id in titles:
        ids.setdefault(name.casefold(), set()).add(id)
    # What two things are called says nothing about which of them is meant.
    return {name: next(iter(meant)) for name, meant in ids.items() if len(meant) == 1}
