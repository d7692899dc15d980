"""The living book: what is promised, whether it is kept, since when, and who owns it."""
