from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SturingConfig(AppConfig):
    name = "sturing"
    verbose_name = _("Sturing")

    def ready(self) -> None:
        """Add what this app shows to the pages about areas and opgaven, to the start page and to the demo."""
        from sturing import panels

        panels.register()
