"""The living book from a folder of features and the results of the last runs."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from attrs import frozen

from servicemodel.domain.feature import CHINESE, OWNER, Block, Feature
from servicemodel.domain.feature import Promise as Rule
from servicemodel.domain.problem import Problem, ProblemsFound
from servicemodel.domain.specification import (
    Book,
    Chapter,
    Introduction,
    Page,
    Promise,
    Result,
    Run,
    Scenario,
    Version,
    worst,
)
from servicemodel.domain.text import Language
from servicemodel.reading.specs.feature import Unreadable, read_feature
from servicemodel.reading.specs.history import History, remembered
from servicemodel.reading.specs.ids import Known, ids_of, read_ids
from servicemodel.reading.specs.joining import Spot, by_spot, planned_tag, strays, told
from servicemodel.reading.specs.keywords import keyword_problems
from servicemodel.reading.specs.lint import CHINESE_README, README, unread
from servicemodel.reading.specs.results import read_results
from servicemodel.reading.specs.style import style_problems

#: What a book cannot be made of: a scenario that would pass without showing anything (BD-01).
HOLLOW = {"no_steps", "no_then", "no_examples", "same_name_twice", "step_read_as_description"}


@frozen
class _Shelf:
    """What is known while the book is made: features by path below the folder, ids, results by place."""

    features: Mapping[str, Feature]
    known: Known
    said: Mapping[Spot, Result]


def read_book(folder: Path, files: Sequence[Path], history: History) -> Book:
    """The book of ``folder`` with the results in ``files`` and the states so far.

    ProblemsFound where a page is no feature, has a scenario that shows nothing, or a result fits no page.
    """
    features = _features(folder)
    runs, results = _results(files)
    said = by_spot(results, features)
    wrong = tuple(strays(said, features))
    if wrong:
        raise ProblemsFound(wrong)
    shelf = _Shelf(features, read_ids(folder), said)
    book = Book(tuple(_chapters(folder, shelf)), runs, tuple(_introductions(folder)))
    return remembered(book, history)


def _features(folder: Path) -> dict[str, Feature]:
    features: dict[str, Feature] = {}
    problems: list[Problem] = []
    for path in sorted(folder.rglob("*.feature")):
        try:
            feature = read_feature(path)
        except Unreadable as error:
            problems.append(unread(error, path))
        else:
            features[path.relative_to(folder).as_posix()] = feature
            problems += _hollow(feature)
    if problems:
        raise ProblemsFound(tuple(problems))
    return features


def _hollow(feature: Feature) -> Iterator[Problem]:
    for problem in (*style_problems(feature), *keyword_problems(feature)):
        if dict(problem.facts)["reason"] in HOLLOW:
            yield problem


def english_pages(folder: Path) -> dict[str, Feature]:
    """The English pages of ``folder`` by id; those without one in their own language."""
    features = _features(folder)
    ids = {name.removesuffix(CHINESE).removesuffix(".feature") for name in features}
    return {id: features.get(f"{id}.feature") or features[f"{id}{CHINESE}"] for id in sorted(ids)}


def _results(files: Sequence[Path]) -> tuple[tuple[Run, ...], tuple[Result, ...]]:
    read = sorted((read_results(path) for path in files), key=lambda pair: pair[0].moment)
    return tuple(run for run, _ in read), tuple(result for _, results in read for result in results)


def _chapters(folder: Path, shelf: _Shelf) -> Iterator[Chapter]:
    pages = sorted({name.removesuffix(CHINESE).removesuffix(".feature") for name in shelf.features})
    slugs = sorted({page.rpartition("/")[0] for page in pages})
    for slug in slugs:
        own = tuple(_page(page, shelf) for page in pages if page.rpartition("/")[0] == slug)
        yield Chapter(slug, tuple(_introductions(folder / slug)), own)


def _introductions(folder: Path) -> Iterator[tuple[Language, Introduction]]:
    for language, name in ((Language.EN, README), (Language.ZH, CHINESE_README)):
        path = folder / name
        if path.is_file():
            title, _, rest = path.read_text(encoding="utf-8-sig", errors="replace").strip().partition("\n")
            joint = "" if language is Language.ZH else " "
            paragraphs = tuple(joint.join(part.split("\n")) for part in rest.strip().split("\n\n") if part)
            yield language, Introduction(title.lstrip("# ").strip(), paragraphs)


def _page(id: str, shelf: _Shelf) -> Page:
    names = ((Language.EN, f"{id}.feature"), (Language.ZH, f"{id}{CHINESE}"))
    features = tuple((language, shelf.features[name]) for language, name in names if name in shelf.features)
    paths = dict(names)
    first = features[0][1]
    promises = []
    for at, (number, scenarios) in enumerate(ids_of(first, shelf.known.get(id, {}))):
        versions = tuple(
            _version(language, paths[language], at, tuple(f"{id}/{each}" for each in scenarios), shelf)
            for language, feature in features
            if at < len(feature.told)
        )
        state = worst(verdict.state for version in versions for verdict in version.verdicts)
        promises.append(Promise(f"{id}/{number}", _owner(first.tags), state, versions))
    return Page(id, features, tuple(promises))


def _version(language: Language, path: str, at: int, ids: tuple[str, ...], shelf: _Shelf) -> Version:
    feature = shelf.features[path]
    rule = feature.told[at]
    shared = tuple(step for block in _shared(feature, rule) for step in block.steps)
    blocks = [block for block in rule.blocks if block.kind != "background"]
    named = [*ids, *(f"{ids[0] if ids else path}-{more}" for more in range(len(blocks) - len(ids)))]
    scenarios: tuple[Scenario, ...] = tuple(
        told(id, path, block, planned_tag(feature, rule, block), shelf.said)
        for id, block in zip(named, blocks, strict=False)
    )
    return Version(language, path, rule.line, rule.name, shared, scenarios)


def _shared(feature: Feature, rule: Rule) -> Iterator[Block]:
    """The backgrounds that come before the scenarios of ``rule``."""
    for promise in feature.promises:
        if promise is rule or not promise.name:
            yield from (block for block in promise.blocks if block.kind == "background")


def _owner(tags: Iterable[str]) -> str:
    return next((tag.removeprefix(OWNER) for tag in tags if tag.startswith(OWNER)), "")
