"""Other forms of the same business: scenarios and versions, service modes, parties that hold back, levers."""

from servicemodel.planning import contrasts, disclosing, infusion, modes, withholding
from servicemodel.planning.ledger import ledger

__all__ = ["contrasts", "disclosing", "infusion", "ledger", "modes", "withholding"]
