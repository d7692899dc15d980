"""Rules about suppliers: what the firm knows of them, and what it lets them and its own makers know."""
