"""Service records in, measurements out: the door of the floor. Engines are loaded when they are needed."""

__all__ = ["discovering", "importing", "measuring", "tracing"]
