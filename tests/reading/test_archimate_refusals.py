"""Files that cannot be imported are refused with one problem; damaged ones never give anything else."""

from pathlib import Path

import pytest
import yaml
from archimate_examples import CHINESE, EXCHANGE, FLOWS, PARTS, imported, native, reread
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from servicemodel.domain.problem import ProblemsFound
from servicemodel.reading.archimate import import_archimate
from servicemodel.views.problems import FILE_PLATES


def refusal(folder: Path, data: bytes) -> tuple[str, str, int]:
    path = folder / "model.archimate"
    path.write_bytes(data)
    with pytest.raises(ProblemsFound) as caught:
        import_archimate(str(path))
    (problem,) = caught.value.problems
    assert dict(problem.facts)["reason"] in FILE_PLATES[problem.code].wordings
    return problem.code, dict(problem.facts)["reason"], problem.place.line


@pytest.mark.parametrize(
    ("text", "code", "reason", "line"),
    [
        ("", "FIL30", "not_xml", 1),
        ("just words", "FIL30", "not_xml", 1),
        ('<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/">\n<b></model>', "FIL30", "not_xml", 2),
        ("<html/>", "FIL30", "not_archimate", 1),
        ("PK\x03\x04rest", "FIL30", "archive", 1),
        (native(PARTS, [], "<x>" * 600 + "</x>" * 600), "FIL30", "too_deep", 1),
        ("<?xml version='1.0' encoding='klingon'?><a/>", "FIL30", "not_xml", 1),
        (native(PARTS, []), "FIL32", "no_flow", 1),
        ("\n" + native(PARTS, FLOWS)[38:].replace("Customer", "&x;"), "FIL30", "not_xml", 2),
    ],
)
def test_files_that_cannot_be_used_are_refused(
    tmp_path: Path, text: str, code: str, reason: str, line: int
) -> None:
    assert refusal(tmp_path, text.encode()) == (code, reason, line)


@pytest.mark.parametrize(
    "doctype",
    [
        "<!DOCTYPE model>",
        '<!DOCTYPE m [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
        '<!DOCTYPE m [<!ENTITY a SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE m SYSTEM "http://127.0.0.1/x.dtd">',
        '<!DOCTYPE m [<!ENTITY % p SYSTEM "file:///etc/hostname"> %p;]>',
    ],
)
def test_document_type_declarations_are_refused_before_anything_is_expanded(
    tmp_path: Path, doctype: str
) -> None:
    text = native(PARTS, FLOWS).replace("?>", "?>\n" + doctype, 1)

    assert refusal(tmp_path, text.encode()) == ("FIL31", "doctype", 2)
    assert refusal(tmp_path, text.replace("UTF-8", "UTF-16").encode("utf-16"))[0] == "FIL31"


def test_a_file_that_is_too_large_or_missing_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert refusal(tmp_path, b" " * 50_000_001)[:2] == ("FIL30", "too_large")
    with pytest.raises(ProblemsFound) as caught:
        import_archimate(str(tmp_path / "nothing.archimate"))
    assert dict(caught.value.problems[0].facts) == {"reason": "unreadable"}


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    data = bytearray(draw(st.sampled_from([native(PARTS, FLOWS), native(CHINESE, FLOWS), EXCHANGE])).encode())
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(data)))
        upto = min(len(data), at + draw(st.integers(0, 12)))
        data[at:upto] = draw(
            st.binary(max_size=6) | st.sampled_from([b"<", b"&#9;", b'"', b"</name>", "名".encode()])
        )
    return bytes(data)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=mutated())
def test_damaged_files_give_problems_or_a_model_file_that_reads(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "model.archimate"
    path.write_bytes(data)
    try:
        result = import_archimate(str(path))
    except ProblemsFound:
        event("refused")
    else:
        event("imported")
        assert yaml.safe_load(result.yaml)["servicemodel"] == 1
        assert len(reread(tmp_path, result).flows) == dict(result.counts)["flows"]


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    names=st.lists(
        st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=30), min_size=4
    )
)
def test_any_names_give_a_model_file_that_reads(tmp_path: Path, names: list[str]) -> None:
    allowed = ["".join(c for c in name if c not in "\ufffe\uffff") for name in names]
    parts = [("BusinessActor", allowed[at % len(allowed)], id) for at, id in enumerate("abcd")]
    flows = [("r1", "a", "b", allowed[0]), ("r2", "b", "c", allowed[1]), ("r3", "c", "d", allowed[2])]
    result = imported(tmp_path, native(parts, flows))

    model = reread(tmp_path, result)
    assert len(model.actors) == 4
    for part, actor in zip(parts, model.actors, strict=True):
        name = " ".join(part[1].split())
        assert not name or actor.name.en == name
