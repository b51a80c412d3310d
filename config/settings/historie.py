"""History of the domain tables (accounts/historie)."""

import pghistory

# Versions are found by their object only; an index on each of their foreign keys would slow down imports.
PGHISTORY_FOREIGN_KEY_FIELD = pghistory.ForeignKey(db_index=False)
PGHISTORY_JSON_ENCODER = "django.core.serializers.json.DjangoJSONEncoder"
