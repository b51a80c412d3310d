"""Steering: vraagstukken, agenda, agreements, the sum of a region.

May import accounts, api, gebied and opgaven; other apps do not import it, it adds itself to their pages.
"""
