"""Steps about service modes and about regions: who serves where, and who hears which part."""

from decimal import Decimal

from servicemodel.behaviour.knowledge_steps import passes_on, sees
from servicemodel.behaviour.patterns import told_by
from servicemodel.behaviour.told import Told, drop, put, with_party
from servicemodel.behaviour.words import CORE_FIRM, CUSTOMER, PARTY_WORDS, REGIONS, Subject

WHOLE = Decimal(100)
DEPARTMENTS = ("sales", "the repair shop", "finance", "the technology department")
NEED, PARTS = "customer.need", "part.quality"


@told_by("the firm serves in {mode:Mode}", "企业采用{mode:Mode}")
def serves_in(told: Told, mode: str) -> Told:
    """The model of the library for a service mode (MO-1 to MO-5)."""
    return Told(told.entries, mode)


@told_by(
    "{n:Figure}% of the customers live in the north and {s:Figure}% in the south",
    "{n:Figure}%的客户在北区，{s:Figure}%的客户在南区",
)
def two_regions(told: Told, n: Decimal, s: Decimal) -> Told:
    """Two strata; told before the topics."""
    return _regions(told, {"north": n, "south": s})


def _regions(told: Told, shares: dict[str, Decimal]) -> Told:
    parts = {f"customers_{region}": float(share / 100) for region, share in shares.items()}
    return put(told, "populations", "customers", {"parts": parts})


@told_by("the core firm has no end customers", "核心企业没有终端客户")
def no_customers(told: Told) -> Told:
    """A firm without end customers, whatever was said before."""
    return drop(with_party(told, CORE_FIRM), "actors", CUSTOMER.id)


@told_by(
    "sales, the repair shop, finance and the technology department each hear {c:Figure}% of customer needs, "
    "{a:Figure}% of it correctly",
    "销售部、维修部、财务部、技术部各听到客户需求的{c:Figure}%，其中{a:Figure}%正确",
)
def overlapping_departments(told: Told, c: Decimal, a: Decimal) -> Told:
    """Four contact points that hear parts that overlap at random (core 3.15)."""
    told = sees(told, CUSTOMER, Subject(NEED), WHOLE, WHOLE)
    for name in DEPARTMENTS:
        told = passes_on(told, CUSTOMER, PARTY_WORDS[name], Subject(NEED), c, a)
    return told


@told_by(
    "sales, the repair shop, finance and the technology department each hear another {s:Figure}% of the "
    "customers, {a:Figure}% of it correctly",
    "销售部、维修部、财务部、技术部各听取另外{s:Figure}%的客户，其中{a:Figure}%正确",
)
def separate_departments(told: Told, s: Decimal, a: Decimal) -> Told:
    """Four contact points, each for the customers of a region of its own (core 3.15, note on strata)."""
    told = _regions(told, dict.fromkeys(REGIONS, s))
    told = sees(told, CUSTOMER, Subject(NEED), WHOLE, WHOLE)
    for name, region in zip(DEPARTMENTS, REGIONS, strict=True):
        told = passes_on(told, CUSTOMER, PARTY_WORDS[name], Subject(NEED, region), WHOLE, a)
    return told


@told_by(
    "the front office and the dealer each repair {s:Figure}% of the products and see {c:Figure}% of the "
    "parts, {f:Figure}% and {d:Figure}% of it correctly",
    "客户服务前台和经销商各维修{s:Figure}%的产品，各看到零部件的{c:Figure}%，其中分别有{f:Figure}%和{d:Figure}%正确",
)
def separate_repairs(told: Told, s: Decimal, c: Decimal, f: Decimal, d: Decimal) -> Told:
    """Two repairers, each with the products of a region of its own (core 3.15, note on strata)."""
    told = _regions(told, {"north": s, "south": s})
    told = sees(told, PARTY_WORDS["the front office"], Subject(PARTS, "north"), c, f)
    return sees(told, PARTY_WORDS["the dealer"], Subject(PARTS, "south"), c, d)
