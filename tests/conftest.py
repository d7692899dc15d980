"""Puts this folder on the import path, so that every test can say ``from builders import …``."""

import pytest
from hypothesis import settings

# Time limits for single examples would fail a slow machine, not a wrong program.
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")


def pytest_addoption(parser):
    parser.addoption("--rewrite-golden", action="store_true", help="write the golden files anew")


@pytest.fixture
def rewrite_golden(request):
    return request.config.getoption("--rewrite-golden")
