"""Kinds are guessed from whole words; a word for a party counts only where a name says what a thing is."""

import pytest

from servicemodel.domain.kinds import ActorKind
from servicemodel.reading.kind_guesses import Why, guess_kind

K = ActorKind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Front Office", K.FRONT_OFFICE),
        ("front-office", K.DEPARTMENT),  # written as one word: not a word of the list
        ("Service Desk (Berlin)", K.FRONT_OFFICE),
        ("Customer Service", K.FRONT_OFFICE),
        ("Key Customers", K.GENERAL_CUSTOMER),
        ("Customer's Bank", K.OTHER_SERVICE_ORGANISATION),
        ("Customer Management", K.DEPARTMENT),
        ("Customers of the north", K.GENERAL_CUSTOMER),
        ("Corporate Clients", K.ENTERPRISE_CUSTOMER),
        ("Parts Supplier", K.SUPPLIER),
        ("Supplier Management", K.DEPARTMENT),
        ("Insurance brokers", K.INTERMEDIARY),
        ("Intermediaries", K.INTERMEDIARY),
        ("Maintaining Intermediary Relations", K.FRONT_OFFICE),
        ("Claims Handling", K.DEPARTMENT),
        ("Financial Handling", K.FINANCE),
        ("Director of Sales", K.DECISION_SUPPORT),
        ("Presales", K.DEPARTMENT),
        ("Onboarding", K.DEPARTMENT),
        ("Back Office", K.BACK_OFFICE),
        ("Competitors", K.COMPETITOR),
        ("客户服务前台", K.FRONT_OFFICE),
        ("客服中心", K.FRONT_OFFICE),
        ("客户服务后台", K.BACK_OFFICE),
        ("大客户", K.GENERAL_CUSTOMER),
        ("企业客户", K.ENTERPRISE_CUSTOMER),
        ("潜在客户", K.GENERAL_CONSUMER),
        ("供应商", K.SUPPLIER),
        ("供应商管理部", K.DEPARTMENT),
        ("经销商（华北）", K.DEALER),
        ("保险经纪公司", K.INTERMEDIARY),
        ("理赔部", K.DEPARTMENT),
        ("财务部", K.FINANCE),
        ("技术支持组", K.TECHNICAL_SUPPORT),
        ("竞争对手", K.COMPETITOR),
        ("总经理", K.GENERAL_MANAGER),
        ("CRM系统", K.CRM_SYSTEM),
    ],
)
def test_kind_of_a_name(name: str, kind: ActorKind) -> None:
    assert guess_kind(name, "BusinessActor").kind is kind


def test_who_hears_customers_is_a_front_office_if_its_name_says_nothing() -> None:
    guess = guess_kind("Team Blue", "BusinessActor", ("Customer",))

    assert (guess.kind, guess.why, guess.evidence) == (K.FRONT_OFFICE, Why.HEARS_CUSTOMERS, "Customer")


def test_a_name_counts_more_than_the_neighbours() -> None:
    assert guess_kind("Finance", "BusinessActor", ("Customer",)).kind is K.FINANCE


def test_an_interface_is_a_touch_point() -> None:
    assert guess_kind("phone", "BusinessInterface").why is Why.TOUCH_POINT


def test_where_nothing_speaks_the_guess_says_so() -> None:
    assert guess_kind("", "BusinessActor").why is Why.NOTHING
