"""CRM use: after adoption the obstacle is how well the system is used, not how long (1.10)."""
