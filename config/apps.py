"""The platform as an app of Django: commands and metrics that belong to the installation and to no subject."""

from django.apps import AppConfig
from django.core.checks import Tags, register
from django.utils.translation import gettext_lazy as _

from config.checks import security_contact


class PlatformConfig(AppConfig):
    name = "config"
    verbose_name = _("Platform")

    def ready(self) -> None:
        register(security_contact, Tags.security, deploy=True)
