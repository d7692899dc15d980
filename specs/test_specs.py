"""Binds every feature of this folder, in both languages."""

from pytest_bdd import scenarios

scenarios(".")
