"""The open questions of a dossier, asked once for every document that shows them."""

from servicemodel import pipeline
from servicemodel.cli.walk import Own
from servicemodel.domain.text import Language
from servicemodel.views.dossier import Dossier
from servicemodel.views.interview.markdown import questions_page


def question_pages(dossier: Dossier, own: Own = ()) -> dict[str, str]:
    """The questions as Markdown by file name, one file for each language."""
    outlook = dossier.strategy.outlook if dossier.strategy else None
    questions = pipeline.questions(dossier.situation, dossier.findings, own=own, outlook=outlook)
    return {
        f"questions.{language.value}.md": questions_page(questions, dossier.model, dossier.rules, language)
        for language in Language
    }
