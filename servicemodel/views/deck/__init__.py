"""The deck: eight slides and an appendix of native shapes, charts and tables (users 10)."""
