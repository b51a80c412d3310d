from django.apps import AppConfig


class OpgavenConfig(AppConfig):
    name = "opgaven"
    verbose_name = "Opgaven en berekeningen"

    def ready(self) -> None:
        """Add what this app shows to the pages about areas, to their profile, and to the start page."""
        from opgaven import panels, profiel, start

        panels.register()
        profiel.register()
        start.register()
