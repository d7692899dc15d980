"""Silos: the firm knows it, but not where it is needed (MO-1, AS-11)."""
