"""How the platform is deployed. The only package that knows it; may import every app."""

from config.celery import app as celery_app

__all__ = ["celery_app"]
