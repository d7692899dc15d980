"""The pages about the actions are printed from their plates."""

from pathlib import Path

import pytest

from servicemodel.domain.action import Beneficiary
from servicemodel.domain.action_plate import BENEFICIARY_LABELS, MARK_LABELS, PRICED_LABELS, Mark, Priced
from servicemodel.domain.text import Language
from servicemodel.planning.actions import PLATES
from servicemodel.views.action_pages import FILES, actions_page

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("language", Language)
def test_the_page_is_the_one_that_would_be_printed_now(language):
    page = (ROOT / "docs" / FILES[language]).read_text(encoding="utf-8")
    assert page == actions_page(PLATES, language), "python -m servicemodel.views.action_pages docs"


@pytest.mark.parametrize("language", Language)
def test_every_action_is_on_the_page(language):
    page = actions_page(PLATES, language)
    heads = [line for line in page.splitlines() if line.startswith("## PA-")]
    assert [head[3:8] for head in heads] == [plate.id for plate in PLATES]
    assert "{" not in page


def test_every_word_of_a_plate_has_a_label():
    assert set(MARK_LABELS) == set(Mark)
    assert set(PRICED_LABELS) == set(Priced)
    assert set(BENEFICIARY_LABELS) == set(Beneficiary)
