from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OpgavenConfig(AppConfig):
    name = "opgaven"
    verbose_name = _("Opgaven en berekeningen")

    def ready(self) -> None:
        """Add what this app shows to the pages about areas, to their profile, and to the start page."""
        from opgaven import panels, profiel, start

        panels.register()
        profiel.register()
        start.register()
