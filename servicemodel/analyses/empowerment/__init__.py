"""Empowerment: who meets the customer may not decide (FP-06, FP-10)."""
