from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class GebiedConfig(AppConfig):
    name = "gebied"
    verbose_name = _("Gebieden")

    def ready(self) -> None:
        """Add what this app shows to the pages of an organisation and of an area."""
        from gebied import organisatie, profiel

        organisatie.register()
        profiel.register()
