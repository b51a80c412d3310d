"""Operations: backup and restore."""

from config.env import env

PG_BIN = env.str("PG_BIN", default="")
DATABASE_SJABLOON = env.str("DATABASE_SJABLOON", default="template1")
