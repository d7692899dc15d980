"""The largest numbers a model may state: beyond them arithmetic overflows and no client means them."""

#: Money in the currency of the model.
MOST_MONEY = 1e15
#: Counts, numbers per year, and rates per day.
MOST_COUNT = 1e12
#: Durations in days.
MOST_DAYS = 1e6
#: Yearly returns, as shares; losses are their negatives.
MOST_RETURN = 1e6
#: Contacts after which a customer has given up for certain.
MOST_ATTEMPTS = 1_000
#: Seats of one pool.
MOST_SEATS = 100_000
#: The shortest handling time or patience in days; anything shorter is no time at all.
LEAST_DAYS = 1e-9


def spelled_limit(number: float) -> str:
    """A limit as messages write it, such as 1,000,000."""
    return f"{number:,.0f}"
