"""Text as written into text for grouping, inside the database."""


def grouping_sql(column: str) -> str:
    """SQL: ``column`` in normal form, without control characters (U+0085) and runs of white space.

    Null if nothing is left. Capitals stay: they may tell one name from another.
    """
    spaced = rf"regexp_replace(nfc_normalize({column}), '[\s\p{{Z}}\p{{Cc}}]+', ' ', 'g')"
    return f"nullif(trim({spaced}), '')"
