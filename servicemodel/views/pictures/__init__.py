"""One module for each picture: NAME, TITLE and ``picture``, which makes a plain Picture of a situation.

The pictures of ``PAINTED`` take findings and titles of rules as well; ``topic_routes`` takes a topic,
``crm_infusion`` a survey, ``roadmap`` a dossier and ``before_after`` a second situation.
"""

from servicemodel.views.pictures import (
    actors_and_flows,
    before_after,
    crm_infusion,
    encounter_triad,
    findings_map,
    handoff_loops,
    roadmap,
    service_blueprint,
    service_mode,
    topic_routes,
    virtual_centre,
)

#: Every picture; the name of a picture is the name of its module.
PICTURES = (
    actors_and_flows,
    virtual_centre,
    service_mode,
    topic_routes,
    findings_map,
    handoff_loops,
    service_blueprint,
    encounter_triad,
    crm_infusion,
    roadmap,
    before_after,
)
#: Pictures that take findings and titles of rules beside the situation.
PAINTED = (
    virtual_centre,
    service_mode,
    findings_map,
    handoff_loops,
    service_blueprint,
    encounter_triad,
    crm_infusion,
)
