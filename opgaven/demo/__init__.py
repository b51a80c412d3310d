"""The demo region Twaalfstroom: invented, no real place, person or organisation.

Everything is made here by seeded code: ``land`` and ``areas`` draw the municipalities, ``opgaven`` tells what has to
happen in them, ``users`` makes one user for each role, ``load`` writes it all and ``check`` says whether the story
holds.
"""
