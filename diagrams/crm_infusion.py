"""How deep use of the CRM reaches the customer, in stores and in the contact centre."""

from figure import Entry, put, scene

from servicemodel.domain.text import Text
from servicemodel.views.picture import Picture

ENTRY = Entry(
    ("crm_infusion",),
    ("retail-and-contact-centre",),
    Text(
        "How deep use of the CRM reaches the customer, for stores and for the contact centre.",
        "CRM的深度使用如何惠及客户，门店与联络中心分别列示。",
    ),
)


def pictures() -> tuple[Picture, ...]:
    """The path model of either channel group, with the published order, as no survey was measured."""
    return (scene("retail-and-contact-centre", "crm_infusion"),)


if __name__ == "__main__":
    put(pictures())
