"""Fields of model files have a Chinese name wherever a changed field is told."""

import attrs
import pytest

from servicemodel.domain.actor import Actor
from servicemodel.domain.channel import Channel
from servicemodel.domain.flow import Delay, Flow
from servicemodel.domain.project import Project
from servicemodel.domain.request import ServiceRequest
from servicemodel.domain.text import Language
from servicemodel.domain.traits import ActorTraits, ChannelTraits, RequestTraits
from servicemodel.views.fact_labels import fact_label
from servicemodel.views.field_labels import FIELDS

ELEMENTS = (
    *(Actor, Channel, Delay, Flow, Project, ServiceRequest),
    *(ActorTraits, ChannelTraits, RequestTraits),
)
#: What is told by its parts.
WHOLE = {"id", "traits", "fidelity"}


@pytest.mark.parametrize("element", ELEMENTS)
def test_every_field_has_a_chinese_name(element):
    for field in attrs.fields(element):
        if field.name not in WHOLE:
            named = FIELDS.get(field.name)
            said = named.zh if named else fact_label(field.name, Language.ZH)
            assert any("一" <= sign <= "鿿" for sign in said), field.name
