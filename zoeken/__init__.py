"""One search over everything that exists. ``register`` is open for apps above; ``bronnen`` has those that are there.

May import: accounts, gebied, opgaven, stakeholders, sturing.
"""
