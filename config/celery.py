"""Celery: messages only. The state of a run lives in PostgreSQL (ADR 0003)."""

import os
from typing import Any

from celery import Celery, Task

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")


class HistorieTask(Task):
    """What a task writes names the task in the history."""

    abstract = True

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        from accounts.historie.context import of_task  # the models are loaded later than this module

        with of_task(self.name):
            return super().__call__(*args, **kwargs)


app = Celery("gebied", task_cls=HistorieTask)
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
