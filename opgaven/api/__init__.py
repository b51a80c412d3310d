"""Opgaven, types, scores, overlaps, pieces and runs in the REST API."""
