"""The door for gunicorn (WSGI, for under ASGI GeoDjango leaks GEOS handles)."""

import os

from django.core.wsgi import get_wsgi_application

from config.logs import catch_the_rest

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")

catch_the_rest()
application = get_wsgi_application()
