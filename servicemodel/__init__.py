"""Customer-service set-ups made computable: who knows what, who needs it, what to do about it."""

__version__ = "0.1.0"
