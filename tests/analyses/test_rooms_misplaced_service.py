"""The service runs over a channel of the wrong type (CHN05)."""

import attrs
import pytest
from builders import channel, request
from cases_channels import AGENTS, CUSTOMISED, INSIDE, MASS, NETWORK, STAFF, brought, delivered
from room_cases import actions, answer, answers, left

from servicemodel.domain.change import apply
from servicemodel.domain.rule import Outcome, Severity
from servicemodel.domain.traits import DeliveryChannelType, RequestTraits, ServiceType


@pytest.mark.parametrize("row", range(4))
@pytest.mark.parametrize("column", range(4))
def test_the_fit_falls_by_a_third_with_every_step_from_the_diagonal(row, column):
    finding = answer(delivered(list(DeliveryChannelType)[row], list(ServiceType)[column]), "CHN05")
    distance = abs(row - column)
    severities = (None, None, Severity.MEDIUM, Severity.HIGH)
    assert finding.severity is severities[distance]
    if distance > 1:
        assert finding.value.number == pytest.approx(distance / 3)
        assert finding.fact("fit").number == pytest.approx(1 - distance / 3)
        assert finding.reason == ("over-served" if row > column else "under-served")


def test_what_is_not_stated_is_asked_once_for_all():
    of = brought(channel("desk"), service_type=MASS)
    silent = [request(f"r{n}", "customers") for n in range(2)]
    found = answers(attrs.evolve(of, requests=(*of.requests, *silent)), "CHN05")
    assert {f.id for f in found} == {"CHN05@desk@delivery-not-stated", "CHN05@r0@r1@service-not-stated"}
    assert {f.outcome for f in found} == {Outcome.UNKNOWN}


def test_every_channel_of_a_matter_has_its_own_answer():
    of = brought(channel("web", delivery=NETWORK), channel("visit", delivery=INSIDE), service_type=MASS)
    found = {f.id: f.outcome for f in answers(of, "CHN05")}
    assert found == {
        "CHN05@noise@web@fits": Outcome.SATISFIED,
        "CHN05@noise@visit@over-served": Outcome.VIOLATED,
    }


def test_the_matter_moves_to_the_channel_that_fits_best():
    of = delivered(NETWORK, CUSTOMISED, channel("staff", delivery=STAFF), channel("agents", delivery=AGENTS))
    (action,) = actions(of, "CHN05")
    changed = apply(of, action.changes)
    assert changed.requests[0].traits == attrs.evolve(of.requests[0].traits, channels=("agents",))
    assert attrs.evolve(changed, requests=of.requests) == of
    assert left(of, action) is None


def test_a_channel_that_the_matter_has_already_is_not_named_twice():
    of = delivered(INSIDE, MASS, channel("web", delivery=NETWORK))
    both = RequestTraits(channels=("desk", "web"), service_type=MASS)
    of = attrs.evolve(of, requests=(attrs.evolve(of.requests[0], traits=both),))
    (action,) = actions(of, "CHN05")
    assert apply(of, action.changes).requests[0].traits.channels == ("web",)


def test_where_nothing_fits_better_the_channel_is_rebuilt():
    of = delivered(INSIDE, MASS)
    (action,) = actions(of, "CHN05")
    changed = apply(of, action.changes)
    assert changed.channels[0].traits.delivery is NETWORK
    assert attrs.evolve(changed, channels=of.channels) == of
    assert "market network" in action.title.en
    assert "市场网络" in action.title.zh
    assert left(of, action) is None
