"""What a violation touches in a year, from stated figures only, and how that moves its severity."""

import attrs
import pytest
from builders import channel, flow, model, money, per_year, request

from servicemodel.analyses.answer import computed
from servicemodel.analyses.exposure import money_of, volume_of, weighed
from servicemodel.domain.exposure import USUAL, Weights
from servicemodel.domain.finding import Finding
from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.model import Ref, Section
from servicemodel.domain.rule import Outcome, Severity, always, by_degree
from servicemodel.domain.traits import RequestTraits
from servicemodel.domain.value import Grade, Unit, Value

LINE, DESK = channel("line", cost=5), channel("desk", cost=20)
BY_LINE, BY_DESK = RequestTraits(channels=("line",)), RequestTraits(channels=("desk",))
RARE = request("rare", "customer", per_year=per_year(10), traits=BY_LINE)
USUAL_ONE = request("usual", "customer", per_year=per_year(990), traits=BY_LINE)
CALL = flow("customer", "front", 1, 1, id="call", per_year=per_year(500), channel="line")
BATCH = flow("front", "back", 1, 1, id="batch", per_year=per_year(12))
OF = model(
    [],
    [CALL, BATCH],
    kinds={"customer": ActorKind.GENERAL_CUSTOMER},
    channels=(LINE, DESK),
    requests=(RARE, USUAL_ONE),
)


class Plate:
    """As much of a rule as weighing looks at."""

    severity = by_degree(high=0.5, medium=0.2)


class Counted:
    """A rule whose degree is a share of all matters already."""

    severity = by_degree(high=0.5, medium=0.2, of_whole=True)


class Fixed:
    """A rule that is as grave whatever the degree."""

    severity = always(Severity.HIGH)


def found(*refs, degree=1.0, severity=Severity.HIGH, outcome=Outcome.VIOLATED):
    """A violation at ``refs``, given as section and id."""
    places = tuple(Ref(section, id) for section, id in refs)
    value = None if degree is None else computed(degree, Grade.DECLARED)
    return Finding("XYZ01", outcome, places, "wrong", (), severity, value)


def at_request(id, **more):
    return found((Section.REQUESTS, id), **more)


def at_flow(id, **more):
    return found((Section.FLOWS, id), **more)


def severity_of(finding, of=OF, rule=Plate, weights=USUAL):
    return weighed(finding, rule, of, weights).severity


def test_the_volume_is_that_of_the_matters_named():
    volume = volume_of(at_request("rare"), OF)
    assert (volume.number, volume.unit, volume.grade) == (10, Unit.PER_YEAR, Grade.DECLARED)
    both = found((Section.REQUESTS, "rare"), (Section.REQUESTS, "usual"))
    assert volume_of(both, OF).number == 1000


def test_matters_come_before_flows_and_flows_count_where_there_is_none():
    assert volume_of(found((Section.FLOWS, "call"), (Section.REQUESTS, "rare")), OF).number == 10
    assert volume_of(at_flow("call"), OF).number == 500
    assert volume_of(found((Section.ACTORS, "front")), OF) is None


def test_what_is_not_stated_is_not_estimated():
    silent = attrs.evolve(OF, requests=(RARE, attrs.evolve(USUAL_ONE, per_year=None)))
    both = found((Section.REQUESTS, "rare"), (Section.REQUESTS, "usual"))
    assert volume_of(both, silent) is None
    assert weighed(both, Plate, silent, USUAL) == both
    told = weighed(at_request("rare"), Plate, silent, USUAL)
    assert (told.severity, told.exposure.share) == (Severity.HIGH, None)


def test_money_is_volume_times_the_price_of_a_contact():
    assert money_of(at_request("rare"), OF).number == 50
    assert money_of(at_flow("call"), OF).number == 2500
    assert money_of(at_flow("batch"), OF) is None
    assert money_of(at_request("rare"), OF).unit is Unit.MONEY


@pytest.mark.parametrize("channels", [None, (), ("line", "desk")])
def test_no_money_where_the_channels_are_not_stated_or_cost_differently(channels):
    request = attrs.evolve(RARE, traits=RequestTraits(channels=channels))
    of = attrs.evolve(OF, requests=(request, USUAL_ONE))
    assert money_of(at_request("rare"), of) is None


def test_a_channel_without_a_price_leaves_the_money_unknown():
    of = attrs.evolve(OF, channels=(attrs.evolve(LINE, cost_per_contact=None), DESK))
    assert money_of(at_request("rare"), of) is None
    assert money_of(at_flow("call"), of) is None


def test_an_assumed_figure_counts_and_its_grade_is_shown():
    guessed = attrs.evolve(RARE, per_year=Value(10, Unit.PER_YEAR, Grade.ASSUMED))
    told = weighed(at_request("rare"), Plate, attrs.evolve(OF, requests=(guessed, USUAL_ONE)), USUAL)
    exposure = told.exposure
    assert told.severity is Severity.MEDIUM
    assert {v.grade for v in (exposure.volume, exposure.money, exposure.share)} == {Grade.ASSUMED}


def test_a_whole_degree_of_a_hundredth_of_the_volume_is_no_longer_high():
    told = weighed(at_request("rare"), Plate, OF, USUAL)
    assert told.severity is Severity.MEDIUM
    assert told.exposure.by_degree is Severity.HIGH
    assert told.exposure.severity is Severity.MEDIUM
    assert told.exposure.share.number == pytest.approx(0.01)


@pytest.mark.parametrize(
    ("id", "degree", "plain", "weighed_as"),
    [
        ("usual", 0.9, Severity.HIGH, Severity.HIGH),
        ("usual", 0.15, Severity.LOW, Severity.MEDIUM),
        ("usual", 0.3, Severity.LOW, Severity.MEDIUM),
        ("usual", 0.04, Severity.MEDIUM, Severity.LOW),
        ("usual", 0.04, Severity.HIGH, Severity.MEDIUM),
        ("rare", 1.0, Severity.MEDIUM, Severity.LOW),
    ],
)
def test_volume_moves_a_severity_by_one_step_at_most(id, degree, plain, weighed_as):
    assert severity_of(at_request(id, degree=degree, severity=plain)) is weighed_as


def test_the_larger_of_the_two_shares_counts():
    dear = attrs.evolve(RARE, traits=BY_DESK)
    told = weighed(at_request("rare"), Plate, attrs.evolve(OF, requests=(dear, USUAL_ONE)), USUAL)
    assert told.exposure.share.number == pytest.approx(200 / (200 + 4950))
    cheap = attrs.evolve(USUAL_ONE, traits=BY_DESK)
    told = weighed(at_request("rare"), Plate, attrs.evolve(OF, requests=(RARE, cheap)), USUAL)
    assert told.exposure.share.number == pytest.approx(0.01)


def test_one_matter_alone_says_nothing_of_its_weight():
    alone = attrs.evolve(OF, requests=(RARE,))
    told = weighed(at_request("rare", degree=0.3, severity=Severity.LOW), Plate, alone, USUAL)
    assert (told.severity, told.exposure.share, told.exposure.volume.number) == (Severity.LOW, None, 10)


def test_contacts_of_customers_are_compared_with_their_matters_and_batches_are_not():
    assert weighed(at_flow("call"), Plate, OF, USUAL).exposure.share.number == pytest.approx(0.5)
    batch = weighed(at_flow("batch"), Plate, OF, USUAL)
    assert (batch.severity, batch.exposure.share, batch.exposure.volume.number) == (Severity.HIGH, None, 12)


def test_more_contacts_than_matters_are_the_whole():
    of = attrs.evolve(OF, flows=(attrs.evolve(CALL, per_year=per_year(5000), channel=None), BATCH))
    assert weighed(at_flow("call"), Plate, of, USUAL).exposure.share.number == 1


def test_a_rule_that_does_not_weigh_the_degree_and_a_wrong_without_degree_keep_their_severity():
    assert severity_of(at_request("rare"), rule=Fixed) is Severity.HIGH
    assert severity_of(at_request("rare"), rule=Counted) is Severity.HIGH
    told = weighed(at_request("rare", degree=None), Plate, OF, USUAL)
    assert (told.severity, told.exposure.volume.number) == (Severity.HIGH, 10)


def test_switched_off_the_exposure_is_shown_and_moves_nothing():
    told = weighed(at_request("rare"), Plate, OF, None)
    assert (told.severity, told.exposure.volume.number) == (Severity.HIGH, 10)


def test_what_is_no_violation_is_left_alone():
    question = at_request("rare", degree=None, severity=None, outcome=Outcome.UNKNOWN)
    assert weighed(question, Plate, OF, USUAL) == question


def test_other_thresholds_count():
    assert severity_of(at_request("rare"), weights=Weights(0.01, 0.005)) is Severity.HIGH
    assert severity_of(at_request("rare"), weights=Weights(0.02, 0.01)) is Severity.MEDIUM
    assert Weights().of(0.2) is Severity.HIGH
    assert Weights().of(0.05) is Severity.MEDIUM
    assert Weights().of(0.049) is Severity.LOW


def test_a_model_without_volume_has_no_share():
    nothing = tuple(attrs.evolve(r, per_year=per_year(0)) for r in OF.requests)
    told = weighed(at_request("rare"), Plate, attrs.evolve(OF, requests=nothing), USUAL)
    assert (told.severity, told.exposure.share) == (Severity.HIGH, None)


def test_free_contacts_are_weighed_by_volume_alone():
    of = attrs.evolve(OF, channels=(attrs.evolve(LINE, cost_per_contact=money(0)), DESK))
    assert weighed(at_request("rare"), Plate, of, USUAL).exposure.share.number == pytest.approx(0.01)
