"""Where the audit log is."""

from django.urls import path

from accounts.logboek import views

urlpatterns = [
    path("organisatie/logboek/", views.logboek, name="logboek"),
    path("organisatie/logboek/logboek.csv", views.logboek_csv, name="logboek-csv"),
    path("organisatie/<slug:code>/logboek/", views.logboek_van, name="organisatie-logboek"),
    path("organisatie/<slug:code>/logboek/logboek.csv", views.logboek_van_csv, name="organisatie-logboek-csv"),
]
