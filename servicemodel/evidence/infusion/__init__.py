"""CRM infusion: the mediation model estimated from a survey, for each channel group (theories 2.13)."""

from servicemodel.evidence.infusion.estimating import estimate

__all__ = ["estimate"]
