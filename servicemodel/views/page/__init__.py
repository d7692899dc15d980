"""The report: one page that holds the whole case and needs nothing but a browser."""
