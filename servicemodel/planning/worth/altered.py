"""A view with something held fixed: the knowledge of one actor, or a mix of channels that nobody stated."""

import numpy as np
from attrs import frozen

from servicemodel.domain.fact import Fact
from servicemodel.domain.ref import Ref
from servicemodel.planning.worth.view import Floats, View


@frozen(eq=False)
class Altered:
    """``inner`` with K and W of ``actor`` about ``fact`` replaced, and every split on part ``pinned``.

    No propagation: what others know stays as it is (core 3.7). None leaves the inner view's.
    """

    inner: View
    actor: str = ""
    fact: Fact | None = None
    known: Floats | None = None
    believed: Floats | None = None
    pinned: int | None = None

    @property
    def size(self) -> int:
        """As of the inner view."""
        return self.inner.size

    def number(self, ref: Ref, what: str) -> Floats | None:
        """As of the inner view."""
        return self.inner.number(ref, what)

    def correct(self, actor: str, fact: Fact) -> Floats:
        """K, replaced for the one actor and fact."""
        mine = self.known is not None and (actor, fact) == (self.actor, self.fact)
        return self.known if mine and self.known is not None else self.inner.correct(actor, fact)

    def wrong(self, actor: str, fact: Fact) -> Floats:
        """W, replaced for the one actor and fact."""
        mine = self.believed is not None and (actor, fact) == (self.actor, self.fact)
        return self.believed if mine and self.believed is not None else self.inner.wrong(actor, fact)

    def reached(self, flow: str) -> Floats:
        """As of the inner view."""
        return self.inner.reached(flow)

    def split(self, name: str, parts: int) -> Floats:
        """All on the pinned part, the last if there are fewer."""
        if self.pinned is None:
            return self.inner.split(name, parts)
        weights = np.zeros((parts, self.size))
        weights[min(self.pinned, parts - 1)] = 1.0
        return weights
