"""A reminder that reaches only customers whom the firm knows."""

from builders import flow, model, origin

ID = "customer.identity"


def reminded(identity=0.6, **more):
    """A firm that knows who 60 % of its customers are, and a reminder to those it knows."""
    origins = [origin("firm", 1, 0.97), origin("firm", identity, 1, id="register", topic=ID)]
    return model(origins, [flow("firm", "customers", 0.9, 0.95, id="reminder", addressed_by=ID, **more)])
