"""Rules about the service mode: which customers are served how, and what the firm learns of them."""
