"""Where people sign in and look after their account. The names are allauth's, so that it finds its own pages."""

from allauth.account import views as allauth
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as herstel
from allauth.mfa.totp import views as app
from allauth.mfa.webauthn import views as sleutel
from django.urls import path, re_path
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from accounts.aanmelden import organisatielogin, uitnodiging, views

urlpatterns = [
    path("inloggen/", views.InlogView.as_view(template_name="accounts/inloggen.html"), name="account_login"),
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
    path(
        "inloggen/tweede-stap/",
        never_cache(mfa.AuthenticateView.as_view(template_name="accounts/tweede_stap_inloggen.html")),
        name="mfa_authenticate",
    ),
    path("inloggen/organisatie/<slug:provider_id>/", organisatielogin.begin, name="openid_connect_login"),
    path("inloggen/organisatie/<slug:provider_id>/terug/", organisatielogin.terug, name="openid_connect_callback"),
    path("uitloggen/", require_POST(allauth.LogoutView.as_view()), name="account_logout"),
    path("account/", views.account, name="account"),
    path("uitnodiging/", uitnodiging.uitnodiging, name="uitnodiging"),
    path("uitnodiging/<str:geheim>/", uitnodiging.link, name="uitnodiging-link"),
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

#: The second step: everything below the page that lists what somebody set up.
urlpatterns += [
    path(
        f"account/tweede-stap/{pad}",
        never_cache(view.as_view(template_name=f"accounts/{pagina}")),
        name=naam,
    )
    for pad, view, pagina, naam in (
        ("", mfa.IndexView, "tweede_stap.html", "mfa_index"),
        ("bevestigen/", mfa.ReauthenticateView, "bevestigen.html", "mfa_reauthenticate"),
        ("app/", app.ActivateTOTPView, "app_instellen.html", "mfa_activate_totp"),
        ("app/weghalen/", app.DeactivateTOTPView, "app_weghalen.html", "mfa_deactivate_totp"),
        ("herstelcodes/", herstel.ViewRecoveryCodesView, "herstelcodes.html", "mfa_view_recovery_codes"),
        (
            "herstelcodes/nieuw/",
            herstel.GenerateRecoveryCodesView,
            "herstelcodes_nieuw.html",
            "mfa_generate_recovery_codes",
        ),
        ("herstelcodes/bestand/", herstel.DownloadRecoveryCodesView, "herstelcodes.txt", "mfa_download_recovery_codes"),
        ("sleutels/", sleutel.ListWebAuthnView, "sleutels.html", "mfa_list_webauthn"),
        ("sleutels/nieuw/", sleutel.AddWebAuthnView, "sleutel_nieuw.html", "mfa_add_webauthn"),
        (
            "sleutels/bevestigen/",
            sleutel.ReauthenticateWebAuthnView,
            "sleutel_bevestigen.html",
            "mfa_reauthenticate_webauthn",
        ),
        ("sleutels/<int:pk>/", sleutel.EditWebAuthnView, "sleutel_naam.html", "mfa_edit_webauthn"),
        ("sleutels/<int:pk>/weghalen/", views.SleutelWegView, "sleutel_weghalen.html", "mfa_remove_webauthn"),
    )
]
