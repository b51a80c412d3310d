"""What signing in holds about people: invitations, second steps, accounts at the login of an organisation."""

from __future__ import annotations

from django.apps import apps
from django.utils.translation import gettext_lazy as _

from accounts.models import Grondslag
from accounts.privacy import vindplaatsen
from accounts.privacy.register import BijWissen, Termijn, Veld, Verwerking, declare, declare_impersonal

MENSEN_MET_ACCOUNT = _("Mensen met een account")
_BEHEER = _("De beheerder van uw organisatie en de platformbeheerder")
_NIEMAND = _("Niemand: alleen het platform zelf gebruikt dit")
_ZEGT_NIETS = _("Zonder de persoon zegt dit niets over iemand.")
_ACCOUNT_WEG = Termijn(_("Tot het account wordt gewist"))

declare(
    Verwerking(
        naam=_("Uitnodigingen"),
        model="accounts.Uitnodiging",
        adres="email",
        betrokkenen=_("Mensen die een uitnodiging kregen"),
        velden={
            "email": Veld(_("E-mailadres")),
            "gemaakt_op": Veld(_("Verstuurd op")),
            "verloopt_op": Veld(_("Verloopt op")),
        },
        doel=_("Iemand toegang geven namens een organisatie"),
        grondslag=Grondslag.TAAK,
        termijn=Termijn(_("de laatste dag van de uitnodiging"), "uitnodiging", vindplaatsen.invitation_end),
        ontvangers=_BEHEER,
        verlopen=vindplaatsen.invitations_due,
        uitleg=_("Wordt de uitnodiging aangenomen, dan gaat het e-mailadres er meteen uit."),
    ),
    *(
        Verwerking(
            naam=naam,
            model="accounts.Uitnodiging",
            organisatie="organisatie",
            persoon=veld,
            betrokkenen=MENSEN_MET_ACCOUNT,
            velden={
                veld: Veld(wat, BijWissen.LOSMAKEN),
                "gemaakt_op": Veld(_("Wanneer"), BijWissen.BEHOUDEN, _ZEGT_NIETS),
            },
            doel=_("Nagaan wie wie toegang gaf"),
            grondslag=Grondslag.PLICHT,
            termijn=Termijn(_("de laatste dag van de uitnodiging"), "uitnodiging", vindplaatsen.invitation_end),
            ontvangers=_BEHEER,
        )
        for naam, veld, wat in (
            (_("Verstuurde uitnodigingen"), "door", _("Wie uitnodigde")),
            (_("Aangenomen uitnodigingen"), "gebruiker", _("Wie de uitnodiging aannam")),
        )
    ),
)

if apps.is_installed("allauth.mfa"):
    declare(
        Verwerking(
            naam=_("Tweede stap bij het inloggen"),
            model="mfa.Authenticator",
            persoon="user",
            betrokkenen=MENSEN_MET_ACCOUNT,
            velden={
                "user": Veld(_("Persoon")),
                "type": Veld(_("Soort: app, sleutel of herstelcodes")),
                "data": Veld(_("Geheime code of openbare sleutel"), geheim=True),
                "created_at": Veld(_("Ingesteld op")),
                "last_used_at": Veld(_("Laatst gebruikt op")),
            },
            doel=_("Zeker weten dat u het bent die inlogt"),
            grondslag=Grondslag.TAAK,
            termijn=_ACCOUNT_WEG,
            ontvangers=_NIEMAND,
        )
    )

if apps.is_installed("allauth.socialaccount"):
    declare(
        Verwerking(
            naam=_("Inloggen met het account van uw organisatie"),
            model="socialaccount.SocialAccount",
            persoon="user",
            betrokkenen=MENSEN_MET_ACCOUNT,
            velden={
                "user": Veld(_("Persoon")),
                "provider": Veld(_("Inlogdienst")),
                "uid": Veld(_("Kenmerk bij de inlogdienst")),
                "extra_data": Veld(_("Wat de inlogdienst over u meegaf")),
                "last_login": Veld(_("Laatst gebruikt op")),
                "date_joined": Veld(_("Gekoppeld op")),
            },
            doel=_("U laten inloggen met het account dat u bij uw organisatie al hebt"),
            grondslag=Grondslag.TAAK,
            termijn=_ACCOUNT_WEG,
            ontvangers=_("De inlogdienst van uw eigen organisatie weet dat u hier inlogt"),
        ),
        Verwerking(
            naam=_("Toegang bij de inlogdienst"),
            model="socialaccount.SocialToken",
            persoon="account__user",
            betrokkenen=MENSEN_MET_ACCOUNT,
            velden={
                "account": Veld(_("Koppeling met de inlogdienst")),
                "token": Veld(_("Toegangscode"), geheim=True),
                "token_secret": Veld(_("Tweede toegangscode"), geheim=True),
                "expires_at": Veld(_("Verloopt op")),
            },
            doel=_("U laten inloggen met het account dat u bij uw organisatie al hebt"),
            grondslag=Grondslag.TAAK,
            termijn=_ACCOUNT_WEG,
            ontvangers=_NIEMAND,
        ),
    )
    declare_impersonal("socialaccount.SocialApp", ["name", "settings"], _("Een inlogdienst van een organisatie."))
