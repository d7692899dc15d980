"""Channels: what a settled matter costs, whom they leave alone, whether they give the same service."""
