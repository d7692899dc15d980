"""What a specification asks about: the client's model, as it is, in a scenario, or changed on trial."""

from pathlib import Path

from attrs import evolve, frozen

from servicemodel import pipeline
from servicemodel.behaviour.client.outcomes import Unclear
from servicemodel.behaviour.client.pages import MODEL, SPECS
from servicemodel.domain.change import Change, apply
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.scenario import AS_IS, Scenario
from servicemodel.domain.text import Text
from servicemodel.reading import formats


@frozen
class Asked:
    """``model`` is what is asked about, ``today`` the model as it is; equal models have equal ``key``."""

    source: str
    today: ServiceModel
    model: ServiceModel
    key: tuple[str, ...]

    @property
    def as_is(self) -> "Asked":
        """The same without scenario and trial."""
        return evolve(self, model=self.today, key=self.key[:1])


def asked_about(feature: Path) -> Asked:
    """The model beside the folder specs that ``feature`` stands in. Unclear without one, ProblemsFound."""
    source = model_of(feature)
    if source is None:
        name = feature.name
        raise Unclear(
            Text(f"no {MODEL} above {name}", f"{name} 的上级文件夹中没有 {MODEL}"),
            Text(
                f"put {MODEL} beside the folder {SPECS}, or start one: servicemodel init",
                f"请把 {MODEL} 放在 {SPECS} 文件夹旁，或新建：servicemodel init",
            ),
        )
    model = pipeline.read(str(source))
    return Asked(str(source), model, model, (str(source),))


def model_of(feature: Path) -> Path | None:
    """The model that ``feature`` is about: of the nearest folder above it that holds one, or None."""
    places = (folder / MODEL for folder in feature.resolve().parents)
    return next((path for path in places if path.is_file()), None)


def in_scenario(asked: Asked, name: str) -> Asked:
    """``asked`` in the scenario of that name, by its file or its title; Unclear if there is none."""
    scenarios = {id: pipeline.scenario(id, asked.source) for id in formats.scenario_names(asked.source)}
    found = next((s for id, s in scenarios.items() if _called(s, id, name)), None)
    if found is None:
        known = [s.name for id, s in scenarios.items() if id != AS_IS]
        raise Unclear(
            Text(f'no scenario "{name}" of {MODEL}', f"{MODEL} 没有情景“{name}”"),
            Text(
                f"known: {', '.join(text.en for text in known) or '–'}",
                f"可用：{'、'.join(text.zh for text in known) or '–'}",
            ),
        )
    return evolve(asked, model=found.model, key=(*asked.key, found.id))


def _called(scenario: Scenario, id: str, name: str) -> bool:
    return name.casefold() in {id.casefold(), scenario.name.en.casefold(), scenario.name.zh.casefold()}


def on_trial(asked: Asked, words: str, *changes: Change) -> Asked:
    """``asked`` with ``changes`` made; ``words`` tell them apart from other trials."""
    return evolve(asked, model=apply(asked.model, changes), key=(*asked.key, words))
