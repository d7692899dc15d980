"""Every reason that reading gives has a wording, and every wording a reason."""

import re
from pathlib import Path

import servicemodel.evidence.files as door
from servicemodel.evidence.files.forms import _STRANGERS
from servicemodel.views.problem_plates_records import RECORD_FILES

SOURCE = "".join(p.read_text(encoding="utf-8") for p in sorted(Path(door.__file__).parent.glob("*.py")))
WORDED = {(plate.code, reason) for plate in RECORD_FILES for reason in plate.wordings}


def test_every_reason_has_its_wording_and_the_other_way_round():
    plain = set(re.findall(r'"(REC\d\d)", "(\w+)"', SOURCE))
    chosen = {("REC02", reason) for _, reason in _STRANGERS}
    chosen |= {("REC02", word) for word in ("encrypted_workbook", "xls", "xlsb", "document", "packed")}
    chosen |= {("REC03", "blank"), ("REC03", "empty")}
    assert plain | chosen == WORDED
