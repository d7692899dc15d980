"""``compare --modes``: the five service modes of one business, walked and printed."""

from pathlib import Path

from servicemodel import pipeline
from servicemodel.cli.voice import Voice
from servicemodel.views import findings_json, modes_json
from servicemodel.views.modes_text import ModesShown, modes_text

#: Work on sub-ideal cases, in cases times flows: a large model is tried with fewer of them.
WORK = 12_000
FILE = "modes.json"


def moded(source: str, voice: Voice, format: str, out: str) -> int:
    """Print the comparison of the modes of the model ``source``; JSON too goes to stdout. The exit code."""
    model = pipeline.read(source)
    table = pipeline.modes(model)
    most = max(30, WORK // max(100, len(model.flows)))
    shown = ModesShown(model, table, pipeline.withheld(pipeline.assess(model), most))
    if format == "json":
        voice.result(findings_json.as_json(modes_json.modes_document(shown)))
        return 0
    voice.result(modes_text(shown, voice.language))
    written = Path(out) / FILE
    written.parent.mkdir(parents=True, exist_ok=True)
    written.write_text(findings_json.as_json(modes_json.modes_document(shown)), encoding="utf-8")
    voice.wrote([written])
    voice.next(f"servicemodel plan {source}")
    return 0
