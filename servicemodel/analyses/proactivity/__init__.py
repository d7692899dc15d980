"""Proactivity: what the firm could have said before the customer asked (1.6)."""
