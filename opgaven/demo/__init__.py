"""The demo region Twaalfstroom: invented, no real place, person or organisation.

Everything is made here by seeded code: ``land`` and ``areas`` draw the municipalities, ``opgaven`` tells what has to
happen in them, ``wielerbroek`` draws the overlap that its story turns on, ``users`` makes one user for each role and
``load`` writes it all. The tests of this package hold the story to its numbers.
"""
