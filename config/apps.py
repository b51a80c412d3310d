"""The platform as an app of Django: commands and metrics that belong to the installation and to no subject."""

from django.apps import AppConfig


class PlatformConfig(AppConfig):
    name = "config"
    verbose_name = "Platform"
