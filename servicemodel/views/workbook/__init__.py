"""The workbook that a client keeps: inputs, live formulas, register, questions (users.md, section 11)."""
