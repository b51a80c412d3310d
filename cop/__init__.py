"""Communities of practice: who takes part, meetings, and what came out of them.

May import: accounts, api (only its own REST door does), gebied, opgaven, stakeholders, zoeken (its register).
"""
