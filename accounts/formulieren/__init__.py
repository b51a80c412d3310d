"""No work is lost: two editors of one object, a session that ended while somebody typed, a button pressed twice.

``versies`` compares what was opened, made and stored; ``kaartje`` is what a form carries to prove where it comes from;
``invoer`` reads what came in, also from what was kept; ``middleware`` keeps what would be lost.
"""
