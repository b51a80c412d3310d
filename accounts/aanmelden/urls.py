"""Where people sign in and look after their account. The names are allauth's, so that it finds its own pages."""

from allauth.account import views as allauth
from django.urls import path, re_path
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from accounts.aanmelden import views

urlpatterns = [
    path("inloggen/", allauth.LoginView.as_view(template_name="accounts/inloggen.html"), name="account_login"),
    path(
        "inloggen/bevestigen/",
        never_cache(allauth.ReauthenticateView.as_view(template_name="accounts/bevestigen.html")),
        name="account_reauthenticate",
    ),
    path(
        "inloggen/uitgezet/",
        allauth.AccountInactiveView.as_view(template_name="accounts/uitgezet.html"),
        name="account_inactive",
    ),
    path("uitloggen/", require_POST(allauth.LogoutView.as_view()), name="account_logout"),
    path("account/", views.account, name="account"),
    path("account/aanvragen/", views.uitnodiging_nodig, name="account_signup"),
    path(
        "wachtwoord/",
        never_cache(allauth.PasswordChangeView.as_view(template_name="accounts/wachtwoord.html")),
        name="account_change_password",
    ),
    path("wachtwoord/elders/", views.wachtwoord_elders, name="account_set_password"),
    path(
        "wachtwoord/vergeten/",
        allauth.PasswordResetView.as_view(template_name="accounts/wachtwoord_vergeten.html"),
        name="account_reset_password",
    ),
    path(
        "wachtwoord/vergeten/verstuurd/",
        allauth.PasswordResetDoneView.as_view(template_name="accounts/wachtwoord_verstuurd.html"),
        name="account_reset_password_done",
    ),
    re_path(
        r"^wachtwoord/nieuw/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        never_cache(
            allauth.PasswordResetFromKeyView.as_view(
                template_name="accounts/wachtwoord_nieuw.html", reset_url_key="instellen"
            )
        ),
        name="account_reset_password_from_key",
    ),
    path(
        "wachtwoord/nieuw/klaar/",
        allauth.PasswordResetFromKeyDoneView.as_view(template_name="accounts/wachtwoord_klaar.html"),
        name="account_reset_password_from_key_done",
    ),
]
