"""One step of a route on which a fact travels from the world to whoever knows it."""

from attrs import frozen


@frozen
class Hop:
    """One step of a route. ``sender`` is "" for the world; ``arriving`` is the product so far."""

    flow: str
    sender: str
    receiver: str
    coverage: float
    accuracy: float
    timeliness: float
    arriving: float
