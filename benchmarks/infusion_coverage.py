"""How often the intervals of the CRM infusion model cover effects that are known: the data are generated.

``python benchmarks/infusion_coverage.py [REPLICATIONS] [EMPLOYEES] [SAMPLES]`` prints for every effect in
each channel group, and for every difference between the groups, the share of 90 % intervals that cover it.
"""

import sys
from time import perf_counter

import numpy as np

from servicemodel.domain.channel import Presence
from servicemodel.domain.infusion import Band, Design, Effect, other
from servicemodel.evidence.infusion.bands import band
from servicemodel.evidence.infusion.effects import together
from servicemodel.evidence.infusion.estimating import COMPARED
from servicemodel.evidence.infusion.resampling import bootstrap, jackknife, point

#: Coefficients of the generated data (invented): gamma, beta, delta, kappa; ordered as published.
KNOWN = {Presence.FACE_TO_FACE: (0.3, 0.2, 0.5, 0.7), Presence.VIRTUAL: (0.6, 0.5, 0.1, 0.4)}


def generated(group: Presence, employees: int, chance: np.random.Generator) -> np.ndarray:
    """Rows of employees whose four variables follow the model of ``group`` with normal rests."""
    gamma, beta, delta, kappa = KNOWN[group]
    rest = chance.normal(size=(employees, 4))
    use = rest[:, 0]
    content = gamma * use + rest[:, 1]
    confirmed = delta * use + beta * content + rest[:, 2]
    return np.column_stack([use, content, confirmed, kappa * confirmed + rest[:, 3]])


def truth(group: Presence) -> dict[Effect, float]:
    """The known effects of ``group``."""
    return {effect: float(number[0]) for effect, number in together(*np.array(KNOWN[group])[:, None]).items()}


def coverage(replications: int, employees: int, design: Design) -> dict[tuple[Presence | None, Effect], int]:
    """How many intervals cover the known effect; no group stands for the difference of the groups."""
    known = {group: truth(group) for group in Presence}
    covered: dict[tuple[Presence | None, Effect], int] = {}
    chance = np.random.default_rng(design.seed)

    def count(key, draws, at, pulls, number):
        low, high = band(draws, at, pulls, design)
        covered[key] = covered.get(key, 0) + (low <= number <= high)

    for replication in range(replications):
        made = {}
        for stream, group in enumerate(Presence):
            rows = generated(group, employees, chance)
            without = jackknife(rows)
            pulls = {effect: numbers.mean() - numbers for effect, numbers in without.items()}
            made[group] = (bootstrap(rows, design, 2 * replication + stream), point(rows), pulls)
            for effect in Effect:
                draws, at, pulled = (part[effect] for part in made[group])
                count((group, effect), draws, at, pulled, known[group][effect])
        for effect, more in COMPARED.items():
            one, two = made[more], made[other(more)]
            pulls = np.concatenate([one[2][effect], -two[2][effect]])
            number = known[more][effect] - known[other(more)][effect]
            draws = one[0][effect] - two[0][effect]
            count((None, effect), draws, one[1][effect] - two[1][effect], pulls, number)
    return covered


def main() -> None:
    """Print the coverage of both kinds of intervals."""
    replications, employees, samples = (
        int(word) for word in (sys.argv[1:] + ["1000", "300", "1000"][len(sys.argv) - 1 :])
    )
    error = (0.9 * 0.1 / replications) ** 0.5
    print(f"{replications} replications, {employees} employees in each group, {samples} samples")
    print(f"nominal 0.900, standard error {error:.4f}")
    for kind in Band:
        start = perf_counter()
        found = coverage(replications, employees, Design(samples, 1, 0.90, kind))
        print(f"\n{kind.value} ({perf_counter() - start:.0f} s)")
        for (group, effect), count in found.items():
            name = group.value if group else "difference"
            number = truth(group)[effect] if group else _difference(effect)
            print(f"  {name:<13}{effect.value:<11} known {number:6.3f}  covered {count / replications:.3f}")


def _difference(effect: Effect) -> float:
    more = COMPARED[effect]
    return truth(more)[effect] - truth(other(more))[effect]


if __name__ == "__main__":
    main()
