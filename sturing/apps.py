from django.apps import AppConfig


class SturingConfig(AppConfig):
    name = "sturing"
    verbose_name = "Sturing"

    def ready(self) -> None:
        """Add what this app shows to the pages about areas and opgaven, to the start page and to the demo."""
        from sturing import panels

        panels.register()
