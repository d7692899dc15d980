"""The register of findings: who looks after what, and how far that is."""

from enum import Enum

from attrs import frozen

from servicemodel.domain.text import Text


class Status(Enum):
    """How far a finding is looked after; accepted findings stand in ``accepted.yaml``."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    ACCEPTED = "accepted"


STATUS_LABELS: dict[Status, Text] = {
    Status.OPEN: Text("open", "待处理"),
    Status.IN_PROGRESS: Text("in progress", "处理中"),
    Status.DONE: Text("done, to be checked", "已整改，待复查"),
    Status.ACCEPTED: Text("accepted", "已接受"),
}

#: The columns that a person fills in, by slug, in the order of the sheet.
FILLED: dict[str, Text] = {
    "status": Text("Status", "状态"),
    "justification": Text("Justification", "理由"),
    "date": Text("Date", "日期"),
    "by": Text("Checked by", "核查人"),
    "ticket": Text("Ticket", "工单号"),
    "owner": Text("Owner", "负责人"),
    "expires": Text("Expires", "有效期至"),
}
ID_HEAD = Text("Finding id", "问题标识")
MARK_HEAD = Text("Mark (do not change)", "校验码（请勿修改）")


@frozen
class Entry:
    """What somebody wrote beside a finding; "" where nothing was. Days are written 2025-05-28."""

    finding: str
    status: Status = Status.OPEN
    justification: str = ""
    date: str = ""
    by: str = ""
    ticket: str = ""
    owner: str = ""
    expires: str = ""

    @property
    def standing(self) -> Status:
        """The status; what was accepted and does not stand in ``accepted.yaml`` any more is open again."""
        return Status.OPEN if self.status is Status.ACCEPTED else self.status

    @property
    def empty(self) -> bool:
        """Whether nobody wrote anything."""
        return self == Entry(self.finding)
