"""The words of the field: frozen values, pure functions, nothing but attrs and the standard library.

An open house: import from the module that holds the word.
"""
