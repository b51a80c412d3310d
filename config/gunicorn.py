"""How gunicorn runs the website: ``gunicorn -c python:config.gunicorn config.wsgi:application``.

The middleware writes one line per request, so there is no access log here, and no addresses of visitors. Threads, for
pages wait for the database; WSGI, for under ASGI GeoDjango leaks GEOS handles.
"""

import gc
import os
import shutil
from typing import Any

from config.env import HOME, env
from config.settings.logs import LOGGING

bind = env.str("BIND", default="127.0.0.1:8000")
workers = env.int("WEB_WORKERS", default=len(os.sched_getaffinity(0)))
threads = 4
timeout = 120
graceful_timeout = 30
control_socket_disable = True
accesslog = None
logconfig_dict = LOGGING

#: Each process keeps its counts in a file here; /metrics adds them up.
os.environ.setdefault("PROMETHEUS_MULTIPROC_DIR", str(HOME / "run" / "metingen"))


def on_starting(server: Any) -> None:
    """Counts begin at zero with the website."""
    folder = os.environ["PROMETHEUS_MULTIPROC_DIR"]
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder, exist_ok=True)  # noqa: PTH103 - the variable is text


def post_worker_init(worker: Any) -> None:
    """What was imported stays: looking through it for rubbish held up every seventh request."""
    gc.collect()
    gc.freeze()


def child_exit(server: Any, worker: Any) -> None:
    """A process that ended no longer counts as busy."""
    from prometheus_client import multiprocess

    multiprocess.mark_process_dead(worker.pid)
