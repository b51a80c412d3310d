from django.apps import AppConfig


class OpgavenConfig(AppConfig):
    name = "opgaven"
    verbose_name = "Opgaven en berekeningen"

    def ready(self) -> None:
        """Add what this app shows to the pages about areas, and to their profile."""
        from opgaven import panels, profiel

        panels.register()
        profiel.register()
