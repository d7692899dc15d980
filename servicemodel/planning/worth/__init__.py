"""Worth: what the service set-up costs a year, and what is at stake with each fact (core 3.7)."""

from servicemodel.planning.worth.bill import bill
from servicemodel.planning.worth.demand import demand
from servicemodel.planning.worth.messages import messages
from servicemodel.planning.worth.stakes import stakes

__all__ = ["bill", "demand", "messages", "stakes"]
