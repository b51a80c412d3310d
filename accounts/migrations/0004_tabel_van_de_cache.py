"""The table of the shared cache (CACHES in config/settings/aanmelden.py), as createcachetable makes it."""

from django.db import migrations

MAKE = """
CREATE TABLE IF NOT EXISTS config_cache (
    cache_key varchar(255) NOT NULL PRIMARY KEY,
    value text NOT NULL,
    expires timestamp with time zone NOT NULL
);
CREATE INDEX IF NOT EXISTS config_cache_expires ON config_cache (expires);
"""


class Migration(migrations.Migration):
    dependencies = [("accounts", "0003_logboek")]
    operations = [migrations.RunSQL(MAKE, "DROP TABLE IF EXISTS config_cache")]
