"""Which column of a file feeds which field, and which feed none."""

import re
from collections.abc import Mapping

from attrs import frozen

from servicemodel.domain.records import RecordMap
from servicemodel.domain.text import Text
from servicemodel.evidence.mapping.fields import ALIASES, PERSONAL, fields_of
from servicemodel.evidence.profiles.headers import folded
from servicemodel.evidence.profiles.profile import Profile, profile
from servicemodel.evidence.tables import CONTACT_CASE, CONTACT_EVENT

#: Headers that announce who somebody is, in any product.
_TELLING = re.compile(
    r"\be-?mail|phone|\bmobile\b|\bfax\b|address|姓名|电话|手机|邮箱|地址|身份证|微信号"
    r"|\b(first|last|full|sur|contact|customer|caller|requester|user|client)[ _]?name\b"
)


@frozen
class Columns:
    """The columns of one file in use. ``fields`` maps a field to column numbers, the first filled one counts.

    ``absent`` are headers that the map names and the file lacks, with their fields.
    """

    profile: Profile
    fields: Mapping[str, tuple[int, ...]]
    types: Mapping[str, str]
    unused: tuple[int, ...]
    personal: tuple[int, ...]
    repeated: tuple[int, ...] = ()
    absent: tuple[tuple[str, str], ...] = ()


def columns_of(headers: tuple[str, ...], record_map: RecordMap, recognised: str) -> Columns:
    """How ``record_map``, and where it is silent the profile, uses the columns under ``headers``."""
    used = record_map.profile or ("" if record_map.columns else recognised)
    chosen = profile(used) or _bare(record_map)
    places = _places(headers)
    types = fields_of(record_map.table or chosen.table)
    told = {ALIASES.get(field, field): header for field, header in record_map.columns.items()}
    absent = tuple((field, header) for field, header in sorted(told.items()) if folded(header) not in places)
    fields: dict[str, tuple[int, ...]] = {}
    for field in types:
        spelled = (told[field],) if field in told else _spellings(chosen, field)
        found = next((places[folded(each)] for each in spelled if folded(each) in places), ())
        if found:
            fields[field] = found
    taken = {place for found in fields.values() for place in found}
    repeated = tuple(found[1] for found in places.values() if len(found) > 1)
    unused = tuple(i for i in range(len(headers)) if i not in taken)
    return Columns(chosen, fields, types, unused, _personal(headers, chosen, fields), repeated, absent)


def _spellings(chosen: Profile, field: str) -> tuple[str, ...]:
    others = (alias for alias, meant in ALIASES.items() if meant == field)
    return (*chosen.fields.get(field, ()), field, *others)


def _places(headers: tuple[str, ...]) -> dict[str, tuple[int, ...]]:
    places: dict[str, tuple[int, ...]] = {}
    for i, header in enumerate(headers):
        places[folded(header)] = (*places.get(folded(header), ()), i)
    places.pop("", None)
    return places


def _personal(
    headers: tuple[str, ...], chosen: Profile, fields: Mapping[str, tuple[int, ...]]
) -> tuple[int, ...]:
    named = {folded(header) for header in chosen.personal}
    known = {place for field in PERSONAL for place in fields.get(field, ())}
    feeding = {place for found in fields.values() for place in found}
    for i, header in enumerate(headers):
        if folded(header) in named or (i not in feeding and _TELLING.search(folded(header))):
            known.add(i)
    return tuple(sorted(known))


def _bare(record_map: RecordMap) -> Profile:
    """What a file is whose columns are all told by a person."""
    table = record_map.table or CONTACT_CASE.name
    rows = "case" if table == CONTACT_CASE.name else "plain"
    if table == CONTACT_EVENT.name:
        rows = "changes" if "changed_field" in record_map.columns else "log"
    return Profile("", Text("columns told by the mapping file", "由映射文件指定各列"), table, rows, (), {})
