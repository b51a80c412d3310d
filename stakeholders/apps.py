from django.apps import AppConfig


class StakeholdersConfig(AppConfig):
    name = "stakeholders"
    verbose_name = "Stakeholders en participatie"

    def ready(self) -> None:
        """Add what this app shows to the pages of areas and opgaven, and to the start page."""
        from stakeholders import panels

        panels.register()
