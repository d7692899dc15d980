"""Open loops: what goes out and does not come back (AS-17, FP-05)."""
