"""Organisations, users, what they are to each other, and the keys with which machines sign in."""

from accounts.models.bewaard import BewaardBestand, BewaardFormulier, Indiening
from accounts.models.bezoek import Bezoek
from accounts.models.huisstijl import Huisstijl
from accounts.models.logregel import Logregel, Logsoort
from accounts.models.oidc import OidcKoppeling
from accounts.models.organisatie import Organisatie
from accounts.models.persoonsgegevens import Grondslag, Persoonsgegevens
from accounts.models.rol import Lidmaatschap, Rol
from accounts.models.sleutel import ApiSleutel
from accounts.models.uitnodiging import Uitnodiging
from accounts.models.user import User
from accounts.models.zichtbaar import Deling, Zichtbaar, Zichtbaarheid

__all__ = [
    "ApiSleutel",
    "BewaardBestand",
    "BewaardFormulier",
    "Bezoek",
    "Deling",
    "Grondslag",
    "Huisstijl",
    "Indiening",
    "Lidmaatschap",
    "Logregel",
    "Logsoort",
    "OidcKoppeling",
    "Organisatie",
    "Persoonsgegevens",
    "Rol",
    "Uitnodiging",
    "User",
    "Zichtbaar",
    "Zichtbaarheid",
]
