"""The form of one scenario file: its head, its changes, and a reason for each of them."""

from collections.abc import Iterator
from pathlib import Path

from attrs import evolve, frozen
from pydantic import ValidationError

from servicemodel.domain.text import Text
from servicemodel.reading.complaint import Complaint
from servicemodel.reading.composing import compose
from servicemodel.reading.decoding import decode
from servicemodel.reading.meaning_names import written_name
from servicemodel.reading.mistakes import Entrant, mistakes
from servicemodel.reading.model_source import read_bytes
from servicemodel.reading.shape_entry import NameEntry
from servicemodel.reading.shape_scenario import ChangeEntry, ScenarioHead
from servicemodel.reading.tree import Entries, Mark, Node, Scalar, SourceText, items, plain, word

#: What stands for a reason that is missing, so that reading can go on and show the other problems.
_NO_REASON = Text("–", "–")


@frozen(eq=False)
class Layer:
    """One scenario file: its bytes, its changes with their reasons, and where its base is named."""

    path: Path
    data: bytes
    root: Entries
    name: Text | None
    changes: tuple[tuple[Entries, Text], ...]

    @property
    def base(self) -> Scalar | None:
        """The word that names what the scenario starts from; None for the model itself."""
        node = self.root.get("from")
        return node if isinstance(node, Scalar) and isinstance(node.value, str) else None

    @property
    def mark(self) -> Mark:
        """The place that answers for the changes as a whole."""
        pair = self.root.pairs.get("changes")
        return pair.key.mark if pair else self.root.mark


def tree_of(path: Path, shown: str) -> tuple[Entries | None, bytes, tuple[Complaint, ...]]:
    """The tree of the file ``path``, its bytes, and what is wrong with it; no tree where there is none."""
    data = read_bytes(path, shown)
    if isinstance(data, Complaint):
        return None, b"", (data,)
    text = decode(shown, data)
    if isinstance(text, Complaint):
        binary = text.code == "FIL15" and text.reason == "binary"
        return None, data, (evolve(text, code="FIL45") if binary else text,)
    source = SourceText.of(shown, text)
    root, complaints = compose(source, text)
    if isinstance(root, Entries) or complaints:
        return (root if isinstance(root, Entries) else None), data, complaints
    empty = root is None or (isinstance(root, Scalar) and root.value is None)
    mark = root.mark if root else source.start
    return None, data, (Complaint(mark, "FIL45", "empty" if empty else "no_mapping"),)


def layer(path: Path, data: bytes, root: Entries) -> tuple[Layer, tuple[Complaint, ...]]:
    """The scenario in ``root`` and everything that is wrong with its form."""
    complaints, name = _head(root)
    changes: list[tuple[Entries, Text]] = []
    for node in items(root.get("changes")):
        reason, wrong = _change(node)
        complaints += wrong
        if isinstance(node, Entries):
            changes.append((node, reason))
    return Layer(path, data, root, name, tuple(changes)), tuple(complaints)


def _head(root: Entries) -> tuple[list[Complaint], Text | None]:
    complaints: list[Complaint] = []
    if "servicemodel" not in root.pairs:
        complaints.append(Complaint(root.mark, "FIL18", "no_version"))
    try:
        head = ScenarioHead.model_validate({"servicemodel": 1, **plain(root)})
    except ValidationError as error:
        complaints += mistakes(Entrant(ScenarioHead, None, root, "scenario"), error)
        return complaints, None
    return complaints, written_name(head.name)


def _change(node: Node) -> tuple[Text, list[Complaint]]:
    """The reason of a change and what is wrong with its form."""
    complaints = list(_hollow(node))
    try:
        entry = ChangeEntry.model_validate(plain(node))
    except ValidationError as error:
        complaints += (_own(each) for each in mistakes(Entrant(ChangeEntry, None, node, "change"), error))
        return _NO_REASON, complaints
    reason = written_name(entry.reason)
    if reason is None or not _said(entry.reason):
        complaints.append(Complaint(node.mark, "FIL45", "no_reason"))
    return reason or _NO_REASON, complaints


def _own(complaint: Complaint) -> Complaint:
    if complaint.code == "FIL05" and dict(complaint.facts).get("field") == "reason":
        return Complaint(complaint.mark, "FIL45", "no_reason")
    return complaint


def _said(reason: str | NameEntry) -> bool:
    said = (reason,) if isinstance(reason, str) else (reason.en, reason.zh)
    return all(text is None or text.strip() for text in said)


def _hollow(node: Node) -> Iterator[Complaint]:
    if isinstance(node, Entries) and not (plain(node).get("put") or plain(node).get("remove")):
        yield Complaint(node.mark, "FIL45", "hollow")


def holds_changes(root: Entries | None) -> bool:
    """Whether a file is a scenario rather than a model."""
    return root is not None and "changes" in root.pairs


def base_word(layer: Layer) -> str:
    """What the file says it starts from; "" for the model."""
    return word(layer.base) or ""
