"""Rooms of the family LEA: leakage and permission."""
