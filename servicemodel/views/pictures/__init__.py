"""One module for each picture: NAME, TITLE and ``picture``, which makes a plain Picture of a situation.

``findings_map`` and ``before_after`` take more than the situation; their signatures say what.
"""

from servicemodel.views.pictures import (
    actors_and_flows,
    before_after,
    findings_map,
    service_mode,
    topic_routes,
    virtual_centre,
)

#: Every picture; the name of a picture is the name of its module.
PICTURES = (actors_and_flows, virtual_centre, service_mode, topic_routes, findings_map, before_after)
