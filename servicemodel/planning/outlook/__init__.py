"""Outlook: how sure a plan is, what would change it, and how to try it out first."""

from servicemodel.planning.outlook.options import Option
from servicemodel.planning.outlook.outlooking import Sampling, outlook

__all__ = ["Option", "Sampling", "outlook"]
