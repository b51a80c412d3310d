from importlib import import_module

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    name = "accounts"
    verbose_name = _("Organisaties en gebruikers")

    def ready(self) -> None:
        """Every app says in its module ``verwerkingen`` which personal data it holds. Signing in is logged; the
        page of a member tells who changed it, and the start page what waits for who manages. Migrations add triggers
        lightly.
        """
        import_module("accounts.historie.migreren").keep_models_as_they_are()
        autodiscover_modules("verwerkingen")
        for naam in ("verwerkingen", "gebeurtenissen"):
            import_module(f"accounts.aanmelden.{naam}")
        import_module("accounts.organisatie.start").register()
        panelen = import_module("accounts.organisatie.panelen")
        panelen.lidpagina.register("geschiedenis", import_module("accounts.organisatie.geschiedenis").history_part)
