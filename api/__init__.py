"""The REST door: what all resources share (checking, errors, paging, GeoJSON, headers, keys), and no resource.

The resources live with their app, in ``<app>/api/``; config.api gives them their addresses.

May import: accounts.
"""
