"""From the columns of an export to the canonical tables."""
