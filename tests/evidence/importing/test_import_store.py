"""The evidence folder: whole or not at all, the same twice, nothing twice."""

import hashlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from import_driver import SALT, bring, rows, write_csv

from servicemodel.domain.records import RecordMap
from servicemodel.evidence import store
from servicemodel.evidence.importing import zones_of

ROOT = Path(__file__).parents[3]
HEADERS = ["case_id", "event_time", "event_type", "team", "channel"]


@pytest.fixture
def file(tmp_path):
    steps = [[str(i % 50), f"2025-03-{13 + i % 9} 08:00", "", "AB"[i % 2], "Email"] for i in range(300)]
    return write_csv(tmp_path / "events.csv", HEADERS, *steps)


def bytes_in(folder):
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_the_same_file_and_map_give_the_same_id_and_bytes(file, tmp_path):
    first = bring(tmp_path, file)
    before = bytes_in(tmp_path / "evidence")
    assert bring(tmp_path, file) == first
    assert bytes_in(tmp_path / "evidence") == before
    (tmp_path / "evidence").rename(tmp_path / "other")
    assert bring(tmp_path, file).import_id == first.import_id
    assert bytes_in(tmp_path / "evidence") == before
    assert list(before) == [
        f"{first.import_id}/{n}" for n in ("contact_case.parquet", "contact_event.parquet", "source.json")
    ]


def test_another_map_is_another_import(file, tmp_path):
    ids = {bring(tmp_path, file).import_id, bring(tmp_path, file, zone="Asia/Shanghai").import_id}
    ids.add(bring(tmp_path, file, parties={"A": "front"}).import_id)
    assert len(ids) == 3
    assert {source.import_id for source in store.sources(tmp_path / "evidence")} == ids
    assert zones_of(tmp_path / "evidence", "events") == ("Asia/Shanghai", "UTC")


def test_what_was_stored_is_read_back(file, tmp_path):
    source = bring(tmp_path, file)
    assert store.stored(tmp_path / "evidence", source.import_id) == source
    assert store.stored(tmp_path / "evidence", "0" * 12) is None


def test_rows_are_stored_in_order(file, tmp_path):
    source = bring(tmp_path, file)
    events = rows(tmp_path, source, "contact_event")
    assert events == sorted(events, key=lambda event: (event["case_id"], event["seq"]))
    assert len({event["event_id"] for event in events}) == 300


SLOW = """
import signal, sys, time
from pathlib import Path
# A shell without job control starts what runs in the background deaf to interrupts.
signal.signal(signal.SIGINT, signal.default_int_handler)
from servicemodel.domain.records import RecordMap
from servicemodel.evidence import importing, store
def waiting(*arguments):
    Path(sys.argv[3], "reached").touch()
    time.sleep(60)
store.finish = waiting
importing.bring_in(Path(sys.argv[1]), RecordMap(zone="UTC"), Path(sys.argv[2]), b"salt", Path(sys.argv[3]))
"""


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT], ids=["killed", "interrupted"])
def test_an_import_broken_in_the_middle_leaves_the_state_before(how, file, tmp_path):
    bring(tmp_path, write_csv(tmp_path / "before.csv", HEADERS, ["1", "2025-03-13", "", "A", "Email"]))
    evidence, scratch = tmp_path / "evidence", tmp_path / "slow"
    before = bytes_in(evidence)
    scratch.mkdir()
    run = [sys.executable, "-c", SLOW, str(file), str(evidence), str(scratch)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(run, env=environment, stderr=subprocess.DEVNULL) as process:
        for _ in range(600):
            if (scratch / "reached").exists():
                break
            time.sleep(0.1)
        process.send_signal(how)
        assert process.wait(60) != 0
    assert {name: digest for name, digest in bytes_in(evidence).items() if not name.startswith(".")} == before
    assert len(store.sources(evidence)) == 1
    bring(tmp_path, file)
    assert not [name for name in bytes_in(evidence) if name.startswith(".")]
    assert len(store.sources(evidence)) == 2


def test_the_id_depends_on_the_file_and_the_map_alone():
    one = store.import_id("a" * 64, RecordMap(zone="UTC"))
    assert one == store.import_id("a" * 64, RecordMap(zone="UTC"))
    assert (
        len({one, store.import_id("b" * 64, RecordMap(zone="UTC")), store.import_id("a" * 64, RecordMap())})
        == 3
    )
    assert SALT.decode() not in one
