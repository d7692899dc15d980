"""The measures on contacts and cases, one file each: a plate, a query, and the figures made of it."""
