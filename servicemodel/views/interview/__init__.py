"""The interview: questions in words, as a sheet to fill in and as a page to copy from."""
