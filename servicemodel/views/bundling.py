"""Which flows share one label, and in which frame they stand."""

from itertools import groupby

from servicemodel.views.picture import Arrow, Picture

#: The two ends of flows that are drawn together, and the flows, sorted by id.
Bundle = tuple[tuple[str, str], list[Arrow]]


def bundles(picture: Picture) -> list[Bundle]:
    """Arrows that share one node: same ends, style, mark, weight and visibility; sorted."""

    def key(arrow: Arrow) -> tuple[str, ...]:
        mark = arrow.mark.value if arrow.mark else ""
        bare = "" if arrow.label else arrow.id
        return (arrow.tail, arrow.head, arrow.style.value, mark, str(arrow.thick), str(arrow.hidden), bare)

    ordered = sorted(picture.arrows, key=lambda arrow: (*key(arrow), arrow.id))
    return [((names[0], names[1]), list(group)) for names, group in groupby(ordered, key)]


def around(picture: Picture, cluster: str) -> list[str]:
    """A frame and the frames around it, innermost first, ending with "", the sheet."""
    parents = {frame.id: frame.parent for frame in picture.clusters}
    homes = [cluster]
    while homes[-1]:
        homes.append(parents[homes[-1]])
    return homes
