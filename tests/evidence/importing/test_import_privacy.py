"""Personal data: nothing that names somebody, and no salt, is in anything that is written or printed."""

import gzip

import duckdb
import pytest
from import_driver import SALT, bring, noticed, rows, write_csv

HEADERS = ["Summation column", "Id", "Requester", "Requester id", "Requester external id", "Requester email"]
HEADERS += ["Requester domain", "Assignee", "Group", "Subject", "Status", "Via", "Ticket type", "Created at"]
HEADERS += ["Solved at", "Group stations", "Assignee stations", "Reopens", "Replies", "Callback [txt]"]
HEADERS += ["First reply time in minutes", "Owner mail [txt]"]
SECRETS = ["Wilhelmine Zauberwald", "zauberwald@example.org", "example.org", "+49 30 9876543", "13912345678"]
SECRETS += ["Friedhelm Amtmann", "amtmann@example.com", "REQ-777-XYZ"]


def ticket(id):
    cells = {
        "Id": id, "Requester": SECRETS[0], "Requester id": SECRETS[7], "Requester email": SECRETS[1],
        "Requester external id": SECRETS[7], "Requester domain": SECRETS[2], "Assignee": SECRETS[5],
        "Group": "Billing", "Subject": f"please call {SECRETS[3]} or write to {SECRETS[1]}",
        "Status": "solved",
        "Via": "Mail", "Created at": "2025-03-13 08:00", "Solved at": "2025-03-14 08:00",
        "Callback [txt]": SECRETS[4], "Owner mail [txt]": SECRETS[6],
    }  # fmt: skip
    return [cells.get(header, "1") for header in HEADERS]


@pytest.fixture
def file(tmp_path):
    return write_csv(tmp_path / "zendesk.csv", HEADERS, ticket("1"), ticket("2"))


def everything_said(tmp_path, source):
    """Every byte written, and every value inside the tables in the clear."""
    found = b""
    for path in sorted((tmp_path / "evidence").rglob("*")):
        if path.is_file():
            data = path.read_bytes()
            found += gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data
    for table in source.tables:
        found += repr(rows(tmp_path, source, table)).encode()
    return found


def test_nothing_that_names_somebody_is_written(file, tmp_path):
    source = bring(tmp_path, file)
    said = everything_said(tmp_path, source)
    for secret in [*SECRETS, SALT.decode()]:
        assert secret.encode() not in said, secret
    assert source.pseudonymised
    told = noticed(source)
    assert told["personal_column:Requester email"] == told["personal_column:Callback [txt]"] == 2
    assert told["personal_text:Subject"] == 2


def test_the_same_person_has_the_same_pseudonym_and_another_salt_another_one(file, tmp_path):
    one, two = rows(tmp_path, bring(tmp_path, file), "contact_case")
    assert one["customer_key"] == two["customer_key"]
    assert len(one["customer_key"]) == 16
    from servicemodel.evidence.mapping.personal import pseudonym

    assert pseudonym(SECRETS[7], SALT) == one["customer_key"]
    assert pseudonym(SECRETS[7], b"another") != one["customer_key"]


def test_a_typed_reason_keeps_everything_and_is_kept_itself(file, tmp_path):
    source = bring(tmp_path, file, keep_personal="asked for by the data protection officer")
    (case, _) = rows(tmp_path, source, "contact_case")
    assert case["customer_key"] == SECRETS[7]
    assert SECRETS[3] in case["extra"]
    assert (source.pseudonymised, source.keep_personal) == (False, "asked for by the data protection officer")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("call 030-12345678 today", "call […] today"),
        ("0045678901", "0045678901"),
        ("2025-03-13 08:00", "2025-03-13 08:00"),
        ("order 4711, 3 pieces", "order 4711, 3 pieces"),
        ("a.b+c@d-e.co.uk!", "[…]!"),
        ("(555) 123-4567", "[…]"),
    ],
)
def test_what_is_blotted_out(text, left):
    from servicemodel.evidence.mapping.personal import masked

    with duckdb.connect() as connection:
        assert connection.execute(f"SELECT {masked('?')}", [text]).fetchone() == (left,)
