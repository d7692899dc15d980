"""Fairness: who is locked out, blamed or starved (CL-07, CL-18, CL-19)."""
