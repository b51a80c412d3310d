"""Personal data: who answers for it, and how long it is kept (accounts/privacy)."""

from celery.schedules import crontab

from config.env import env

# Who decides why and how (verwerkingsverantwoordelijke), whom to write to, and the data protection officer.
PRIVACY_ORGANISATIE = env.str("PRIVACY_ORGANISATIE", default="")
PRIVACY_EMAIL = env.str("PRIVACY_EMAIL", default="")
FG_EMAIL = env.str("FG_EMAIL", default="")

# Somebody has one address; a new one replaces it once its owner followed the link that was sent there.
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_EMAIL_CONFIRMATION_AUTHENTICATED_REDIRECT_URL = "/account/privacy/"
ACCOUNT_EMAIL_CONFIRMATION_EXPIRE_DAYS = 1

# In months. From when each counts stands in the register of processing. The Archiefwet can ask for other terms.
BEWAARTERMIJNEN = {
    "account": env.int("BEWAREN_ACCOUNT_MAANDEN", default=12),
    "lidmaatschap": env.int("BEWAREN_LIDMAATSCHAP_MAANDEN", default=24),
    "uitnodiging": env.int("BEWAREN_UITNODIGING_MAANDEN", default=1),
    "aanmelding": env.int("BEWAREN_AANMELDING_MAANDEN", default=12),
    "contactpersoon": env.int("BEWAREN_CONTACTPERSOON_MAANDEN", default=24),
    "gehoord": env.int("BEWAREN_GEHOORD_MAANDEN", default=24),
    "plakverslag": env.int("BEWAREN_PLAKVERSLAG_MAANDEN", default=12),
    "logboek": env.int("BEWAREN_LOGBOEK_MAANDEN", default=36),
}
# How many records the nightly job handles in one transaction.
OPRUIMEN_TEGELIJK = 100
# The nightly job, in the time zone of the platform.
ANONIMISEREN_OM = crontab(hour=3, minute=15)
