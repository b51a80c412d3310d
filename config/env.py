"""Values from the environment, each read once and named here.

=================  ==========================================================================
DATABASE_URL       ``postgis:///gebied?host=/path/of/socket&user=gebied`` (a socket directory goes in the
                   query, for the host part of a URL loses its capitals) or ``postgis://user:pw@host/name``
BROKER_URL         ``redis+socket:///path/valkey.sock`` or ``redis://host:6379/0``
GEBIED_HOME        folder of uploads and other files of this installation
SECRET_KEY         long random text, made by the set-up
SECRET_KEY_FALLBACKS   earlier keys that still count, comma separated
ALLOWED_HOSTS      comma separated, production only
PLATFORM_NAAM      name in the bar and in the title of every page
CONTACT_EMAIL      whom a visitor writes to (accessibility, privacy)
PRIVACY_ORGANISATIE    who answers for the personal data (the name on the privacy page and in the register)
PRIVACY_EMAIL      whom people write to about their data; without it CONTACT_EMAIL
FG_EMAIL           the data protection officer
BEWAREN_..._MAANDEN    how long personal data are kept (config/settings/privacy.py)
SECURITY_CONTACT   where to report a leak (security.txt), ``mailto:`` or ``https:``; without it CONTACT_EMAIL
VERTROUWDE_PROXIES     how many proxies of our own stand in front and add to X-Forwarded-For
SESSIE_STIL_UREN, SESSIE_HOOGSTENS_UREN  how many hours a session lasts unused, and in all
EMAIL_URL              how mail goes out in production: ``smtp+tls://user:pw@host:587``
PLATFORM_ADRES         ``https://gebieden.example``, for links in mail
MAIL_AFZENDER          the address that mail of the platform comes from
LEZEN_ZONDER_INLOGGEN  may a visitor who did not sign in read what is public? (ADR 0012)
API_CONTACT_NAAM, API_CONTACT_EMAIL, API_CONTACT_URL  whom users of the API can reach
CORS_ALLOWED_ORIGINS   other sites whose pages may call the API, comma separated
LOCATIESERVER      where the map looks addresses up; empty asks nobody and searches our own areas and opgaven only
ZOEK_TEMPO         how often one account or address may search on the map, ``120/m``
PDF_TEMPO          how often one account or address may have a PDF drawn, ``20/m``
BIND, WEB_WORKERS  where gunicorn listens (``unix:/run/gebied/web.sock``) and with how many processes
METRICS_TOKEN      who sends this as a bearer token may read /metrics from another machine
LOG_JSON           JSON logs; on in production, off elsewhere
PG_BIN             folder of pg_dump and pg_restore, when they are not where Debian puts them
DATABASE_SJABLOON  template of the database that restore makes: one with PostGIS and the right sorting
=================  ==========================================================================
"""

from pathlib import Path

import environ

BASE_DIR = Path(__file__).resolve().parent.parent

env = environ.Env()

HOME = Path(env.str("GEBIED_HOME", default=str(BASE_DIR / "var")))
