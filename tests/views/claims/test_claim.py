"""A number that no figure backs cannot be printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.views.claims.claim import Claim, Figure, joined, numbers, unbacked

EN, ZH = Language.EN, Language.ZH
SHARE = Figure("index", Value(0.384, Unit.SHARE, Grade.MEASURED))
MONEY = Figure("bundle.saving", Value(2e4, Unit.MONEY, Grade.ASSUMED, "", None, 1e4, 3e4), ranged=True)
WORDS = Text("{share} is missing", "缺失{share}")


def test_a_claim_says_its_figures_with_unit_and_interval_first():
    claim = Claim(Text("Saves {saving}", "节省{saving}"), (("saving", MONEY),), currency="CNY")
    assert claim.said(EN) == "Saves CNY 10k–CNY 30k (CNY 20k)"
    assert claim.said(ZH) == "节省1万元–3万元（2万元）"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (Text("{share} of 12 is missing", "缺失{share}"), "no figure stands behind a number"),
        (Text("{share} is missing", "12项中缺失{share}"), "no figure stands behind a number"),
        (Text("{share} of {all}", "缺失{share}"), "has the slots"),
        (Text("Much is missing", "多有缺失"), "has the slots"),
    ],
)
def test_a_template_with_a_number_or_a_slot_of_its_own_is_refused(words, said):
    with pytest.raises(ValueError, match=said):
        Claim(words, (("share", SHARE),))


def test_the_pieces_name_the_figure_behind_each_number():
    claim = Claim(
        Text("At {who} {share} is missing", "{who}缺失{share}"),
        (("share", SHARE),),
        (("who", Text("A 1", "甲1")),),
    )
    assert claim.parts(EN) == (("At ", ""), ("A 1", ""), (" ", ""), ("38.4 %", "index"), (" is missing", ""))
    assert claim.spoken(ZH) == (("index", "38.4%"),)
    assert claim.named(ZH) == ("甲1",)


def test_braces_in_a_name_are_printed_as_they_are():
    assert (
        Claim(Text("{who} asks", "{who}提问"), names=(("who", Text("{share}", "{份额}")),)).said(EN)
        == "{share} asks"
    )


def test_pieces_are_joined_with_the_currency_of_the_money():
    whole = joined(
        Claim(WORDS, (("share", SHARE),)),
        Claim(Text("; saves {s}", "；节省{s}"), (("s", MONEY),), currency="CNY"),
    )
    assert whole.said(EN) == "38.4 % is missing; saves CNY 10k–CNY 30k (CNY 20k)"
    with pytest.raises(ValueError, match="filled twice"):
        joined(Claim(WORDS, (("share", SHARE),)), Claim(WORDS, (("share", SHARE),)))


@pytest.mark.parametrize(
    ("text", "allowed", "left"),
    [
        ("3 actions save USD 28.4k", ("3", "USD 28.4k"), ()),
        ("3 actions save USD 28.5k", ("3", "USD 28.4k"), ("28.5",)),
        ("30 % of 3", ("3",), ("30",)),
        ("3项行动中的3项", ("3",), ("3",)),
        ("0.36 is not 36", ("36",), ("0.36",)),
        ("Line 2 knows 5 %", ("Line 2", "5 %"), ()),
    ],
)
def test_a_number_without_a_figure_is_found(text, allowed, left):
    assert unbacked(text, allowed) == left


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_a_changed_number_is_always_found(said, changed):
    text = f"{said:,} matters"
    assert unbacked(text, (f"{said:,}",)) == ()
    assert unbacked(f"{changed:,} matters", (f"{said:,}",)) == (
        () if changed == said else numbers(f"{changed:,}")
    )
