"""Puts this folder on the import path, so that every test can say ``from builders import …``."""

import os

import pytest
from hypothesis import settings

# Time limits for single examples would fail a slow machine, not a wrong program.
# On a build machine the same examples are tried every time; elsewhere each run looks for new ones.
settings.register_profile("steady", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("steady")


def pytest_addoption(parser):
    parser.addoption("--rewrite-golden", action="store_true", help="write the golden files anew")


@pytest.fixture
def rewrite_golden(request):
    return request.config.getoption("--rewrite-golden")
