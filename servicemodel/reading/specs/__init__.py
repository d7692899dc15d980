"""Living documents: feature files, their lint, and what the last runs of the tests said about them."""
