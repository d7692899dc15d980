"""Who is joined to whom: the model as a frozen multigraph, and the patterns in it."""

from servicemodel.network import patterns
from servicemodel.network.connect import ServiceNetwork, connect

__all__ = ["ServiceNetwork", "connect", "patterns"]
