from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CopConfig(AppConfig):
    name = "cop"
    verbose_name = _("Kennis")

    def ready(self) -> None:
        """Add what this app shows to the start page."""
        from cop import panels

        panels.register()
