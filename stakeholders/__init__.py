"""Who has to do with an area or an opgave: stakeholders, participation and initiatives.

May import: accounts, api (only its own REST door does), gebied, opgaven.
"""
