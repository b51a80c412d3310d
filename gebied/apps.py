from django.apps import AppConfig


class GebiedConfig(AppConfig):
    name = "gebied"
    verbose_name = "Gebieden"

    def ready(self) -> None:
        """Add what this app shows to the pages of an organisation."""
        from gebied import organisatie

        organisatie.register()
