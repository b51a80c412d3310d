"""Steering: vraagstukken, agenda, agreements, weighing and priorities, roles and visions, the sum of a region.

May import accounts, api, gebied, opgaven and stakeholders; other apps do not import it, it adds itself to their pages.
"""
