"""The outlook in words and as facts, in both languages."""

import json

import attrs
import pytest
from builders import model
from hypothesis import given
from hypothesis import strategies as st

from servicemodel.domain.outlook import Band, Bar, Information, Number, Outlook, Prospect, Tie, Tornado
from servicemodel.domain.pilot import Outcome, Pilot, Randomised
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.text import Language
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.views.outlook_json import outlook_json
from servicemodel.views.outlook_text import outlook_text

SHARE = Value(0.1, Unit.SHARE, Grade.DECLARED, "computed")
LESS = Value(-0.02, Unit.SHARE, Grade.ASSUMED, "computed")
PEOPLE = Value(10000.0, Unit.COUNT, Grade.MEASURED)
VOLUME = Number(
    Ref(Section.REQUESTS, "noise"),
    "per_year",
    Value(360.0, Unit.PER_YEAR, Grade.DECLARED, "", None, 123, 698),
)
TITLES = {"tell": "Tell them", "train": "Train them", "again": "Tell them again", "idle": "Do something"}


def band(point, low, high):
    return Band(point, point, low, high, Grade.ASSUMED)


def pilot(**more):
    return Pilot(
        "tell", "noise", Outcome.MATTERS, Randomised.CUSTOMER, SHARE, LESS, 3838, 84.0, PEOPLE, **more
    )


def made(**more):
    prospects = (
        Prospect("tell", band(5000.0, 1000.0, 9000.0), None, 0.6, None, pilot()),
        Prospect("again", band(5000.0, 1000.0, 9000.0), None, 0.6),
        Prospect("train", band(4000.0, -500.0, 8000.0), None, 0.4),
        Prospect("idle", band(0.0, 0.0, 0.0), None, 0.0),
    )
    return Outlook(
        2000, 7, prospects, 0.02, False,
        ties=(Tie("tell", "train", band(1000.0, -3000.0, 4000.0), 0.61),),
        tornado=Tornado("tell", 5000.0, (Bar(VOLUME, 2000.0, 9000.0),)),
        answers=(Information(VOLUME, 120.0, 0.25, "train", 0.4), Information(VOLUME, 0.0, 0.0, None, 0.2)),
        perfect=300.0, same=(("tell", "again"),), **more,
    )  # fmt: skip


def said(outlook, language=Language.EN, **more):
    return outlook_text(outlook, TITLES, model([]), language, **more)


ENGLISH = """How sure this is: 2,000 samples, seed 7; ranges hold 90 % of them
Saving a year before the cost of the actions, which is not known; highest median first.

1. Tell them
   USD 1k to USD 9k (USD 5k) ○ assumed · no other is better in 60 % of the samples
   brings the same: Tell them again
   pilot: 3,838 customers in each of two arms, by lot, one held out; \
count who raises “noise” within 12 weeks: 10 % without it, −2 points to be shown

2. Train them
   −USD 500 to USD 8k (USD 4k) ○ assumed · no other is better in 40 % of the samples

“Tell them” and “Train them” cannot be told apart: the first is better in 61 % of the samples.
In 2 % of the samples no action is better than doing nothing.
Of the actions valued, 1 move no money.

What moves the benefit of “Tell them” most (USD 5k as things stand):
  noise: number a year, 123–698 a year (360 a year): USD 2k … USD 9k

Answers that would most change the plan:
  noise: number a year, now 123–698 a year (360 a year) ◐ declared: \
worth USD 120 a year; in 25 % of the samples “Train them” would be chosen instead
  noise: number a year, now 123–698 a year (360 a year) ◐ declared: \
would not change the choice, ends 20 % of the uncertainty"""


def test_the_outlook_in_english():
    assert said(made()) == ENGLISH


def test_the_outlook_in_chinese():
    text = said(made(), Language.ZH)
    for words in (
        "把握程度：抽样2,000次，种子7",
        "“Tell them”与“Train them”无法区分优劣：前者在61%的样本中更好",
        "每组3,838位",
    ):
        assert words in text
    assert "效果相同：Tell them again" in text
    assert "最能改变方案的答案：" in text


def test_after_cost_the_net_benefit_is_told():
    net = Prospect("tell", band(5000.0, 1000.0, 9000.0), band(-200.0, -900.0, 400.0), 0.6)
    outlook = Outlook(100, 1, (net,), 0.7, True)
    assert "−USD 900 to USD 400 (−USD 200)" in said(outlook)
    assert "after the cost of the action" in said(outlook)
    apart = Prospect("train", band(5000.0, 1000.0, 9000.0), None, None)
    assert "its cost is not known: not compared" in said(Outlook(100, 1, (net, apart), 0.7, True))


def test_churn_is_told_with_its_source_or_as_not_known():
    moved = Value(0.012, Unit.SHARE, Grade.ASSUMED, "Ascarza et al.: a study")
    known = Prospect("tell", band(5000.0, 1000.0, 9000.0), None, 1.0, moved)
    assert "+1.2 points, priced in (assumed after Ascarza et al.: a study)" in said(
        Outlook(9, 1, (known,), 0.0, False)
    )
    open_ = Prospect("tell", band(5000.0, 1000.0, 9000.0), None, 1.0)
    assert "not known; field experiments disagree" in said(
        Outlook(9, 1, (open_,), 0.0, False), unsure=("tell",)
    )
    assert "customers lost" not in said(Outlook(9, 1, (open_,), 0.0, False))


CUSTOMER = Ref(Section.ACTORS, "customer")


@pytest.mark.parametrize(
    ("churn", "missing", "words"),
    [
        (None, "retention", "customers lost: not known; not stated: customer: retention"),
        (LESS, "lifetime_value", "not in the amounts, not stated: customer: lifetime value of a customer"),
    ],
)
def test_with_a_prior_what_is_missing_is_named(churn, missing, words):
    one = Prospect("tell", band(5.0, 1.0, 9.0), None, 1.0, churn, churn_missing=((CUSTOMER, missing),))
    outlook = Outlook(90, 1, (one,), 0.0, False, prior="retana_2015")
    text = said(outlook, unsure=("tell",))
    assert words in text
    assert "disagree" not in text
    [fact] = outlook_json(outlook)["actions"][0]["churn_missing"]
    assert fact == {"section": "actors", "id": "customer", "field": missing}


def test_where_nothing_has_a_price_doing_nothing_is_not_called_best():
    idle = Prospect("idle", band(0.0, 0.0, 0.0), None, 0.0)
    assert "doing nothing" not in said(Outlook(90, 1, (idle,), 1.0, False))
    assert "doing nothing" in said(Outlook(90, 1, (*made().prospects,), 1.0, False))


def test_only_ties_of_printed_actions_are_told():
    assert "cannot be told apart" not in said(made(), most=1)
    assert "cannot be told apart" in said(made(), most=2)


def test_titles_in_sentences_are_cut_unless_two_would_read_alike_and_nest_no_quotation_marks():
    long = "Remind the customers of the registered segment by text message about "
    titles = {"tell": f"{long}“noise”", "train": "Teach “noise” " + "x" * 80}
    text = outlook_text(made(), titles, model([]), Language.EN)
    assert "“Remind the customers of the registered segment by text …” and “Teach ‘noise’ …”" in text
    alike = {"tell": f"{long}“noise”", "train": f"{long}parts"}
    text = outlook_text(made(), alike, model([]), Language.EN)
    assert f"“{long}‘noise’” and “{long}parts”" in text


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"days": None}, "none would show an effect this small"),
        ({"days": None, "supply": None}, "duration not known"),
        ({"days": 7.0}, "within 1 week:"),
    ],
)
def test_pilots_that_are_too_small_short_or_unknown(more, words):
    tried = Prospect("tell", band(5000.0, 1000.0, 9000.0), None, 1.0, None, attrs.evolve(pilot(), **more))
    assert words in said(Outlook(9, 1, (tried,), 0.0, False))


def test_nothing_to_tell():
    assert said(Outlook(9, 1, (), 1.0, True)) == ""


def test_facts_for_machines():
    facts = json.loads(json.dumps(outlook_json(made(prior="retana_2015"))))
    assert facts["actions"][0]["saving"]["low"] == 1000.0
    assert facts["actions"][0]["pilot"]["per_arm"] == 3838
    assert facts["cannot_be_told_apart"][0]["actions"] == ["tell", "train"]
    assert facts["answers"][0]["question"] == "requests/noise/per_year"
    assert facts["tornado"]["bars"][0]["at_high"] == 9000.0
    assert facts["prior"] == "retana_2015"
    assert outlook_json(Outlook(9, 1, (), 1.0, True))["tornado"] is None


@given(st.floats(-1e9, 1e9), st.floats(0, 1e8), st.floats(0, 1e8))
def test_a_band_holds_its_point(point, below, above):
    value = Band(point, point, point - below, point + above, Grade.DECLARED).value
    assert value.low <= value.number <= value.high
