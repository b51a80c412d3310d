from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class GebiedConfig(AppConfig):
    name = "gebied"
    verbose_name = _("Gebieden")

    def ready(self) -> None:
        """Add what this app shows to the pages of an organisation."""
        from gebied import organisatie

        organisatie.register()
