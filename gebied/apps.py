from django.apps import AppConfig


class GebiedConfig(AppConfig):
    name = "gebied"
    verbose_name = "Gebieden"
