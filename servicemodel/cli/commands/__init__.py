"""One module a command: its parameters in both languages, and a few lines that walk up the stairs."""
