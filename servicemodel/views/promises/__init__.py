"""The client's own promises in words: what steps read like, how promises are drafted and verdicts told."""
