"""OGC API Features: areas, opgaven, stacking pieces and scores for GIS programs, at /ogc/v1. It only reads.

``collecties`` says what there is, ``selectors`` finds it, ``api`` answers programs, ``paginas`` answers people.

May import: accounts, api, gebied, opgaven.
"""
