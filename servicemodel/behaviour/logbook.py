"""Small logs of tickets, as a ticket system writes them: which team held each case, in turn."""

import datetime as dt
from collections.abc import Iterable, Sequence

_HEADERS = (
    *("number", "incident_state", "reassignment_count", "reopen_count", "sys_mod_count", "made_sla"),
    *("caller_id", "opened_at", "sys_updated_at", "contact_type", "category", "assignment_group"),
)
_FIRST = dt.datetime(2024, 1, 1, 8, 0, 0)


def log_text(
    cases: Iterable[Sequence[str]], hours: float = 2.0, categories: Sequence[str] = ("Fault",)
) -> str:
    """CSV text: one case a day, ``hours`` between two rows; the last row of each case closes it.

    ``cases`` are sequences of teams; ``categories`` are taken in turn.
    """
    lines = [",".join(_HEADERS)]
    for at, teams in enumerate(cases):
        opened = _FIRST + dt.timedelta(days=at % 360, minutes=at)
        held = [(team, "Active") for team in teams] + [(teams[-1], "Closed")]
        for place, (team, state) in enumerate(held):
            row = (
                *(f"INC{at:05}", state, max(len(teams) - 1, 0), 0, place, "true", f"caller {at % 40}"),
                *(
                    _time(opened),
                    _time(opened + dt.timedelta(hours=hours * place)),
                    ("Phone", "Email")[at % 2],
                ),
                *(categories[at % len(categories)], team),
            )
            lines.append(",".join(str(cell) for cell in row))
    return "\n".join(lines) + "\n"


def _time(moment: dt.datetime) -> str:
    return moment.strftime("%Y-%m-%d %H:%M:%S")
