"""Where people see, take along, correct and erase what is held about them, and where managers look after that."""

from allauth.account import views as allauth
from django.urls import path, re_path
from django.views.decorators.cache import never_cache

from accounts.privacy import anderen, eigen

_bevestig = allauth.ConfirmEmailView.as_view(template_name="privacy/email_bevestigen.html")

urlpatterns = [
    path("account/privacy/", eigen.privacy, name="privacy-eigen"),
    re_path(r"^account/privacy/gegevens\.(?P<formaat>json|pdf)$", eigen.gegevens, name="privacy-gegevens"),
    path("account/naam/", eigen.naam, name="privacy-naam"),
    path("account/wissen/", eigen.wissen, name="privacy-wissen"),
    path("account/gewist/", eigen.gewist, name="privacy-gewist"),
    path("account/e-mail/", eigen.email, name="account_email"),
    path(
        "account/e-mail/verstuurd/",
        allauth.EmailVerificationSentView.as_view(template_name="privacy/email_verstuurd.html"),
        name="account_email_verification_sent",
    ),
    re_path(r"^account/e-mail/bevestigen/(?P<key>[-:\w]+)/$", never_cache(_bevestig), name="account_confirm_email"),
    path("privacy/personen/<int:pk>/", anderen.persoon, name="privacy-persoon"),
    re_path(
        r"^privacy/personen/(?P<pk>\d+)/gegevens\.(?P<formaat>json|pdf)$",
        anderen.gegevens,
        name="privacy-persoon-gegevens",
    ),
    path("privacy/personen/<int:pk>/naam/", anderen.naam, name="privacy-persoon-naam"),
    path("privacy/personen/<int:pk>/wissen/", anderen.wissen, name="privacy-persoon-wissen"),
    path("privacy/register/", anderen.register, name="privacy-register"),
    re_path(r"^privacy/register\.(?P<formaat>csv|json)$", anderen.register_bestand, name="privacy-register-bestand"),
    path("privacy/vannacht/", anderen.vannacht, name="privacy-vannacht"),
]
