"""Which product wrote a file: what is known of its columns and words, as data."""
