"""Celery: messages only. The state of a run lives in PostgreSQL (ADR 0003)."""

import logging.config
import os
import warnings
from typing import Any

import structlog
from celery import Celery, Task
from celery.signals import setup_logging
from django.dispatch import receiver
from django_structlog.celery.signals import bind_extra_task_metadata
from django_structlog.celery.steps import DjangoStructLogInitStep

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")

# script/run may run as root, in a container; the units of deploy/systemd never do.
warnings.filterwarnings("ignore", message="You're running the worker with superuser privileges")


class HistorieTask(Task):
    """What a task writes names the task in the history."""

    abstract = True

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        from accounts.historie.context import of_task  # the models are loaded later than this module

        with of_task(self.name):
            return super().__call__(*args, **kwargs)


app = Celery("gebied", task_cls=HistorieTask)
app.config_from_object("django.conf:settings", namespace="CELERY")
app.steps["worker"].add(DjangoStructLogInitStep)
app.autodiscover_tasks()


@receiver(bind_extra_task_metadata)
def name_the_task(task: Task, **_: object) -> None:
    """Every line that a task leads to tells which task it was."""
    structlog.contextvars.bind_contextvars(task=task.name)


@setup_logging.connect
def log_as_the_website_does(**_: object) -> None:
    """Celery would bring a format of its own, with the arguments and messages of tasks in it."""
    from django.conf import settings

    from config.logs import catch_the_rest

    logging.config.dictConfig(settings.LOGGING)
    catch_the_rest()
