"""Words and pictures: the only floor that makes sentences from facts.

An open house: import from the module that holds the word.
"""
