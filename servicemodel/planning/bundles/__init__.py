"""Bundles of actions over any value: all subsets, exact programmes, search with a proven bound (core 3.9)."""
