"""The baseline: ids of findings that stood in an earlier ``check --json``."""

import json
from pathlib import Path
from typing import Any

from servicemodel.cli.voice import Stop
from servicemodel.domain.text import Text

_HINT = Text(
    "write one: servicemodel check --json -o old.json", "请先生成：servicemodel check --json -o old.json"
)


def known_ids(path: str) -> frozenset[str]:
    """Ids of the findings in the JSON file ``path``; stops with code 2 where it is no such file."""
    try:
        document = json.loads(Path(path).read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as error:
        if isinstance(error, OSError):
            raise Stop(2, Text(f"cannot read {path}", f"无法读取 {path}"), _HINT) from error
        raise Stop(2, Text(f"{path} is not JSON", f"{path} 不是JSON文件"), _HINT) from error
    except RecursionError as error:
        raise Stop(2, *_no_findings(path)) from error
    ids = _ids(document)
    if ids is None:
        raise Stop(2, *_no_findings(path))
    return frozenset(ids)


def _ids(document: Any) -> list[str] | None:
    """The ids in ``document``; None if it is no document of findings, version 1."""
    from servicemodel.views.findings_json import SCHEMA_NAME

    if not isinstance(document, dict) or document.get("schema") != SCHEMA_NAME:
        return None
    findings = document.get("findings")
    if not isinstance(findings, list):
        return None
    ids = [finding.get("id") if isinstance(finding, dict) else None for finding in findings]
    return [id for id in ids if isinstance(id, str)] if all(isinstance(id, str) for id in ids) else None


def _no_findings(path: str) -> tuple[Text, Text]:
    return Text(f"{path} holds no findings of servicemodel", f"{path} 不是 servicemodel 的检查结果"), _HINT
