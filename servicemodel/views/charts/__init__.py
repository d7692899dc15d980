"""Charts of figures: what a plan costs and brings, drawn by Altair without a browser."""
