"""Numbers as written into DOUBLE, inside the database."""

from servicemodel.evidence.files.connection import quoted

_CURRENCY = r"(?:[$€£¥￥]|USD|EUR|GBP|CNY|RMB|CHF|JPY)?"
_UNIT = r"(?:%|％|[A-Za-z°µ€$£¥￥一-鿿][A-Za-z°²³./一-鿿]{0,11})?"
_SPACE = r"[ \x{a0}\x{202f}]?"


def number_sql(column: str, decimal: str) -> str:
    """SQL: the number in ``column`` (an SQL expression of text), null if there is none.

    ``decimal`` is "." or ",". Takes 1,234 and 1.234,5 (grouped by threes), 85 % (gives 0.85), a sign,
    (12) for −12, a currency before and a unit after the number. Text such as 12 of 30 is null.
    """
    point, group = (",", ".") if decimal == "," else (".", ",")
    digits = rf"(?:\d{{1,3}}(?:[{group}'\x{{a0}}\x{{202f}} ]\d{{3}})+|\d+)(?:[{point}]\d*)?|[{point}]\d+"
    power = r"(?:[eE][+-]?\d{1,3})?"
    sign = r"[-+−]?"
    shape = rf"^\s*\(?({sign}){_SPACE}{_CURRENCY}{_SPACE}({sign}(?:{digits}){power}){_SPACE}{_UNIT}\s*\)?\s*$"
    number = f"regexp_extract({column}, {quoted(shape)}, 2)"
    grouping = quoted(rf"[{group}'\x{{a0}}\x{{202f}} ]")
    plain = f"regexp_replace({number}, {grouping}, '', 'g')"
    value = f"try_cast(replace(replace({plain}, {quoted(point)}, '.'), '−', '-') AS DOUBLE)"
    before = f"regexp_extract({column}, {quoted(shape)}, 1)"
    negative = f"{before} IN ('-', '−') OR regexp_matches({column}, '^\\s*\\(.*\\)\\s*$')"
    share = f"regexp_matches({column}, '[%％]\\s*\\)?\\s*$')"
    return f"({value} * CASE WHEN {negative} THEN -1 ELSE 1 END * CASE WHEN {share} THEN 0.01 ELSE 1 END)"
