"""What the triggers of flows are called."""

from servicemodel.domain.flow import Trigger
from servicemodel.domain.text import Text

TRIGGER_LABELS: dict[Trigger, Text] = {
    Trigger.REACTIVE: Text("reactive, when asked", "反应式（被询问时）"),
    Trigger.SCHEDULED: Text("scheduled", "定期"),
    Trigger.PROACTIVE: Text("proactive", "主动式"),
    Trigger.SELF_SERVICE: Text("self-service", "自助"),
}
