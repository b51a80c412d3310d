"""What signing in holds about people: invitations, second steps, accounts at the login of an organisation."""

from __future__ import annotations

from django.apps import apps

from accounts.models import Grondslag
from accounts.privacy import vindplaatsen
from accounts.privacy.register import BijWissen, Termijn, Veld, Verwerking, declare, declare_impersonal

MENSEN_MET_ACCOUNT = "Mensen met een account"
_BEHEER = "De beheerder van uw organisatie en de platformbeheerder"
_NIEMAND = "Niemand: alleen het platform zelf gebruikt dit"
_ZEGT_NIETS = "Zonder de persoon zegt dit niets over iemand."
_ACCOUNT_WEG = Termijn("Tot het account wordt gewist")

declare(
    Verwerking(
        naam="Uitnodigingen",
        model="accounts.Uitnodiging",
        adres="email",
        betrokkenen="Mensen die een uitnodiging kregen",
        velden={
            "email": Veld("E-mailadres"),
            "gemaakt_op": Veld("Verstuurd op"),
            "verloopt_op": Veld("Verloopt op"),
        },
        doel="Iemand toegang geven namens een organisatie",
        grondslag=Grondslag.TAAK,
        termijn=Termijn("de laatste dag van de uitnodiging", "uitnodiging", vindplaatsen.invitation_end),
        ontvangers=_BEHEER,
        verlopen=vindplaatsen.invitations_due,
        uitleg="Wordt de uitnodiging aangenomen, dan gaat het e-mailadres er meteen uit.",
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
                "gemaakt_op": Veld("Wanneer", BijWissen.BEHOUDEN, _ZEGT_NIETS),
            },
            doel="Nagaan wie wie toegang gaf",
            grondslag=Grondslag.PLICHT,
            termijn=Termijn("de laatste dag van de uitnodiging", "uitnodiging", vindplaatsen.invitation_end),
            ontvangers=_BEHEER,
        )
        for naam, veld, wat in (
            ("Verstuurde uitnodigingen", "door", "Wie uitnodigde"),
            ("Aangenomen uitnodigingen", "gebruiker", "Wie de uitnodiging aannam"),
        )
    ),
)

if apps.is_installed("allauth.mfa"):
    declare(
        Verwerking(
            naam="Tweede stap bij het inloggen",
            model="mfa.Authenticator",
            persoon="user",
            betrokkenen=MENSEN_MET_ACCOUNT,
            velden={
                "user": Veld("Persoon"),
                "type": Veld("Soort: app, sleutel of herstelcodes"),
                "data": Veld("Geheime code of openbare sleutel", geheim=True),
                "created_at": Veld("Ingesteld op"),
                "last_used_at": Veld("Laatst gebruikt op"),
            },
            doel="Zeker weten dat u het bent die inlogt",
            grondslag=Grondslag.TAAK,
            termijn=_ACCOUNT_WEG,
            ontvangers=_NIEMAND,
        )
    )

if apps.is_installed("allauth.socialaccount"):
    declare(
        Verwerking(
            naam="Inloggen met het account van uw organisatie",
            model="socialaccount.SocialAccount",
            persoon="user",
            betrokkenen=MENSEN_MET_ACCOUNT,
            velden={
                "user": Veld("Persoon"),
                "provider": Veld("Inlogdienst"),
                "uid": Veld("Kenmerk bij de inlogdienst"),
                "extra_data": Veld("Wat de inlogdienst over u meegaf"),
                "last_login": Veld("Laatst gebruikt op"),
                "date_joined": Veld("Gekoppeld op"),
            },
            doel="U laten inloggen met het account dat u bij uw organisatie al hebt",
            grondslag=Grondslag.TAAK,
            termijn=_ACCOUNT_WEG,
            ontvangers="De inlogdienst van uw eigen organisatie weet dat u hier inlogt",
        ),
        Verwerking(
            naam="Toegang bij de inlogdienst",
            model="socialaccount.SocialToken",
            persoon="account__user",
            betrokkenen=MENSEN_MET_ACCOUNT,
            velden={
                "account": Veld("Koppeling met de inlogdienst"),
                "token": Veld("Toegangscode", geheim=True),
                "token_secret": Veld("Tweede toegangscode", geheim=True),
                "expires_at": Veld("Verloopt op"),
            },
            doel="U laten inloggen met het account dat u bij uw organisatie al hebt",
            grondslag=Grondslag.TAAK,
            termijn=_ACCOUNT_WEG,
            ontvangers=_NIEMAND,
        ),
    )
    declare_impersonal("socialaccount.SocialApp", ["name", "settings"], "Een inlogdienst van een organisatie.")
