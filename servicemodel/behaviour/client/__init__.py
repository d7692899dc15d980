"""Steps for the client's own specifications: sentences about the client's model, checked by ``pytest``."""
