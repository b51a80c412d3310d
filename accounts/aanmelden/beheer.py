"""Signing in, in the admin: the logins of organisations. What allauth shows there of keys and tokens is closed."""

from __future__ import annotations

from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount, SocialApp, SocialToken
from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.http import HttpRequest

from accounts.beheer import BeheerAdmin
from accounts.models import OidcKoppeling
from accounts.permissions import user_of
from accounts.services.oidc import BEZET, domains_taken, oidc_koppeling_change

# Each is written by a page, a service or a command that checks and logs; a form on the table itself would do neither.
for _model in (Authenticator, EmailAddress, SocialAccount, SocialApp, SocialToken):
    if admin.site.is_registered(_model):
        admin.site.unregister(_model)


class KoppelingForm(forms.ModelForm):
    class Meta:
        model = OidcKoppeling
        fields = ["actief", "domeinen", "claim", "waarden", "rol"]

    def clean_domeinen(self) -> list[str]:
        self.instance.domeinen = [domein.strip().lower().lstrip("@") for domein in self.cleaned_data["domeinen"]]
        if domains_taken(self.instance).exists():
            raise ValidationError(BEZET)
        return self.instance.domeinen


@admin.register(OidcKoppeling)
class OidcKoppelingAdmin(BeheerAdmin):
    """Rules, and on or off. A new one is made with koppel_inlogdienst, which keeps the secret out of the browser."""

    form = KoppelingForm
    list_display = ["organisatie", "app", "domeinen", "claim", "rol", "actief"]
    list_select_related = ["organisatie", "app"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def save_model(self, request: HttpRequest, obj: OidcKoppeling, form: Any, change: bool) -> None:
        oidc_koppeling_change(koppeling=obj, door=user_of(request))
