"""How deep use of the CRM reaches the customer, in stores and in the contact centre."""

from figure import put, scene

from servicemodel.views.picture import Picture


def pictures() -> tuple[Picture, ...]:
    """The path model of either channel group, with the published order, as no survey was measured."""
    return (scene("retail-and-contact-centre", "crm_infusion"),)


if __name__ == "__main__":
    put(pictures())
