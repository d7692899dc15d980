"""The open questions of a dossier, asked once for every document that shows them."""

from servicemodel import pipeline
from servicemodel.cli.editioning import without_money
from servicemodel.cli.walk import Own, kept
from servicemodel.domain.question import Question
from servicemodel.domain.text import Language
from servicemodel.views.dossier import Dossier
from servicemodel.views.edition_words import edition_words
from servicemodel.views.interview.markdown import questions_page


def question_pages(dossier: Dossier, own: Own = ()) -> dict[str, str]:
    """The questions as Markdown by file name, one file for each language."""
    questions = open_questions(dossier, own)
    return {
        f"questions.{language.value}.md": questions_page(
            questions, dossier.model, dossier.rules, language, edition_words(dossier, language)
        )
        for language in Language
    }


def open_questions(dossier: Dossier, own: Own = ()) -> tuple[Question, ...]:
    """The open questions; an edition without money does not ask for any."""
    outlook = dossier.strategy.outlook if dossier.strategy else None
    found = pipeline.questions(dossier.situation, dossier.findings, own=kept(own, dossier), outlook=outlook)
    return without_money(found) if dossier.moneyless else found
