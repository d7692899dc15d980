"""From findings to a plan that survives a hostile question: the door of the floor, four rooms.

``effects`` compares two walks, ``questions`` asks what would change most, ``pricing`` weighs actions in
money, ``variants`` looks at other forms of the same business. Each is loaded when it is needed.
"""

__all__ = ["effects", "pricing", "questions", "variants"]
