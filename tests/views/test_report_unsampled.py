"""What a report leaves out for the size of a model stands on the page, not only on the screen."""

from attrs import evolve
from dossiers import q_company

from servicemodel import pipeline
from servicemodel.domain.text import Language
from servicemodel.views.catalogue import plates
from servicemodel.views.claims.doing import whatif
from servicemodel.views.page.gallery import gallery
from servicemodel.views.page.page import Press, report_page
from servicemodel.views.page.worth_words import WORTH


def priced(sampled):
    dossier = q_company()
    strategy = pipeline.strategy(dossier.situation, dossier.findings)
    if sampled:
        strategy = pipeline.outlook(dossier.situation, strategy, 20, 1)
    return evolve(dossier, strategy=strategy)


def printed(dossier):
    heads = {id: head for id, (_, head) in plates().items()}
    return report_page(dossier, gallery(dossier, None), Press(heads)).replace("\N{NO-BREAK SPACE}", " ")


def test_the_page_says_that_money_was_not_sampled():
    page = printed(priced(sampled=False))
    for language in Language:
        assert page.count(WORTH["worth_unsampled"].to(language)) == 2


def test_a_sampled_page_says_nothing_of_it():
    page = printed(priced(sampled=True))
    assert not any(WORTH["worth_unsampled"].to(language) in page for language in Language)


def test_the_chapter_blames_no_missing_price_where_only_the_samples_are_missing():
    assert "not sampled" in whatif(priced(sampled=False)).said(Language.EN)
    assert "without prices" in whatif(q_company()).said(Language.EN)
