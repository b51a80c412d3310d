"""The place where an organisation is managed: members, roles, keys. Other apps add panels and tabs (panelen.py)."""
