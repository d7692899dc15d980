"""Evidence: what was claimed and what the records show (records.md, section 7)."""
