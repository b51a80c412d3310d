"""/api/v1: the resources of all apps under one root."""
