"""Sentences that are bound to figures: titles of report and slides are made here."""
