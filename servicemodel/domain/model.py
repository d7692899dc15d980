"""A client's service set-up as one frozen value: what a model file means."""

from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType

from attrs import field, frozen

from servicemodel.domain.actor import Actor, VirtualServiceCentre, virtual_service_centre
from servicemodel.domain.binding import Binding, Bound
from servicemodel.domain.channel import Channel
from servicemodel.domain.fact import Need, Origin, Population
from servicemodel.domain.flow import Flow, Permission
from servicemodel.domain.measurement import Measurements
from servicemodel.domain.problem import Place
from servicemodel.domain.project import Project
from servicemodel.domain.ref import Ref as Ref
from servicemodel.domain.ref import Section as Section
from servicemodel.domain.request import ServiceRequest
from servicemodel.domain.text import Text
from servicemodel.domain.topic import Topic

Element = Topic | Actor | Channel | Permission | Population | Origin | Flow | Need | ServiceRequest | Project


SECTION_OF: dict[type, Section] = {
    Topic: Section.TOPICS,
    Actor: Section.ACTORS,
    Channel: Section.CHANNELS,
    Permission: Section.PERMISSIONS,
    Population: Section.POPULATIONS,
    Origin: Section.ORIGINS,
    Flow: Section.FLOWS,
    Need: Section.NEEDS,
    ServiceRequest: Section.REQUESTS,
    Project: Section.PROJECTS,
}


@frozen
class ModelFile:
    """Where a model was read from: path as given and SHA-256 of the bytes."""

    path: str
    sha256: str


def _no_places() -> Mapping[Ref, Place]:
    return MappingProxyType({})


@frozen
class ServiceModel:
    """A service set-up. Elements keep the order of the file; ``illustrative`` marks invented numbers.

    ``bindings`` name the measures that feed numbers; once there are ``measurements``, ``bound`` holds
    what each number was before. ``places`` tells where in the file each element stands and takes no
    part in equality.
    """

    name: Text
    currency: str = "USD"
    illustrative: bool = False
    topics: tuple[Topic, ...] = ()
    actors: tuple[Actor, ...] = ()
    channels: tuple[Channel, ...] = ()
    permissions: tuple[Permission, ...] = ()
    populations: tuple[Population, ...] = ()
    origins: tuple[Origin, ...] = ()
    flows: tuple[Flow, ...] = ()
    needs: tuple[Need, ...] = ()
    requests: tuple[ServiceRequest, ...] = ()
    projects: tuple[Project, ...] = ()
    bindings: tuple[Binding, ...] = ()
    bound: tuple[Bound, ...] = ()
    measurements: Measurements | None = None
    file: ModelFile | None = field(default=None, eq=False)
    places: Mapping[Ref, Place] = field(factory=_no_places, eq=False, repr=False)

    @cached_property
    def _index(self) -> dict[Ref, Element]:
        return {Ref(section, element.id): element for section in Section for element in self.section(section)}

    def section(self, section: Section) -> tuple[Element, ...]:
        """The elements of ``section`` in file order."""
        elements: tuple[Element, ...] = getattr(self, section.value)
        return elements

    def find(self, ref: Ref) -> Element | None:
        """The element ``ref`` points at, or None."""
        return self._index.get(ref)

    def actor(self, id: str) -> Actor:
        """The actor of that id; KeyError if there is none."""
        element = self._index[Ref(Section.ACTORS, id)]
        assert isinstance(element, Actor)
        return element

    def topic(self, id: str) -> Topic:
        """The topic of that id; KeyError if there is none."""
        element = self._index[Ref(Section.TOPICS, id)]
        assert isinstance(element, Topic)
        return element

    def flow(self, id: str) -> Flow:
        """The flow of that id; KeyError if there is none."""
        element = self._index[Ref(Section.FLOWS, id)]
        assert isinstance(element, Flow)
        return element

    def channel(self, id: str) -> Channel:
        """The channel of that id; KeyError if there is none."""
        element = self._index[Ref(Section.CHANNELS, id)]
        assert isinstance(element, Channel)
        return element

    def request(self, id: str) -> ServiceRequest:
        """The service request of that id; KeyError if there is none."""
        element = self._index[Ref(Section.REQUESTS, id)]
        assert isinstance(element, ServiceRequest)
        return element

    @cached_property
    def centre(self) -> VirtualServiceCentre:
        """The virtual service centre that the actors form (AC-06)."""
        return virtual_service_centre(self.actors)

    @cached_property
    def refused(self) -> frozenset[str]:
        """Ids of the flows that do not exist because their permission is not granted (RQ-6)."""
        granted = {p.id for p in self.permissions if p.granted}
        return frozenset(f.id for f in self.flows if f.permission and f.permission not in granted)

    @cached_property
    def carriers(self) -> Mapping[str, tuple[Flow, ...]]:
        """The permitted flows of every topic that any carries, in file order."""
        found: dict[str, list[Flow]] = {}
        for flow in (flow for flow in self.flows if flow.id not in self.refused):
            for topic in dict.fromkeys(flow.topics):
                found.setdefault(topic, []).append(flow)
        return {topic: tuple(flows) for topic, flows in found.items()}

    @cached_property
    def speaking(self) -> frozenset[str]:
        """Ids of the actors that send or receive anything."""
        return frozenset(end for flow in self.flows for end in (flow.sender, flow.receiver))

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The actors numbered from 1 in file order, by id."""
        return {actor.id: number for number, actor in enumerate(self.actors, start=1)}
