"""The areas in the REST API."""
