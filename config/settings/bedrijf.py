"""Operations: backup and restore, and what a monitor asks."""

from config.env import env

PG_BIN = env.str("PG_BIN", default="")
DATABASE_SJABLOON = env.str("DATABASE_SJABLOON", default="template1")
# Earlier keys that still count for sessions and for links in mails, while a new one takes over.
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])
METRICS_TOKEN = env.str("METRICS_TOKEN", default="")
# Asked on the machine itself, without TLS.
SECURE_REDIRECT_EXEMPT = [r"^(healthz|readyz|metrics)$"]
