"""The settings of the suite, with JSON logs and views that go wrong."""

from config.settings.test import *  # noqa: F403

ROOT_URLCONF = "tests.config.urls_met_naam"
METRICS_TOKEN = "een-lang-geheim"
