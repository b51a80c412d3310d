"""A real installation that also says what each answer cost."""

from config.settings.production import *  # noqa: F403

MIDDLEWARE = ["bench.paginas.teller.Teller", *MIDDLEWARE]  # noqa: F405
