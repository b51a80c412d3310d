from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class StakeholdersConfig(AppConfig):
    name = "stakeholders"
    verbose_name = _("Stakeholders en participatie")

    def ready(self) -> None:
        """Add what this app shows to the pages of areas and opgaven, and to the start page."""
        from stakeholders import demo, panels

        panels.register()
        demo.register()
