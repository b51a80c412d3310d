"""What is written about what happens, and how (config/logs.py)."""

import logging
import os

from config.env import env
from config.logs import logging_config

#: JSON in a real installation, one readable line elsewhere.
LOG_JSON = env.bool("LOG_JSON", default=os.environ.get("DJANGO_SETTINGS_MODULE", "").endswith("production"))
LOGGING = logging_config(json=LOG_JSON, voluit=env.bool("DEBUG", default=False) and not LOG_JSON)

DJANGO_STRUCTLOG_CELERY_ENABLED = True
DJANGO_STRUCTLOG_IP_LOGGING_ENABLED = False
DJANGO_STRUCTLOG_USER_ID_FIELD = None
# An id from outside is taken over only after VerzoekMiddleware has looked at it.
DJANGO_STRUCTLOG_TRUST_UPSTREAM_REQUEST_ID = True
DJANGO_STRUCTLOG_STATUS_START_LOG_LEVEL = logging.DEBUG
DJANGO_STRUCTLOG_STATUS_4XX_LOG_LEVEL = logging.INFO
DJANGO_STRUCTLOG_CELERY_TASK_START_LOG_LEVEL = logging.DEBUG
DJANGO_STRUCTLOG_CELERY_TASK_FAILURE_LOG_LEVEL = logging.ERROR
CELERY_WORKER_REDIRECT_STDOUTS = False
