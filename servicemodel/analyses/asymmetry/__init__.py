"""Asymmetry: somebody needs what somebody else knows (1.4)."""
