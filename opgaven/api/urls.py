"""Addresses of opgaven, scores and runs below /api/v1/."""

from django.urls import path

from opgaven.api.berekening_views import BerekeningAnnuleerView, BerekeningenView, BerekeningView
from opgaven.api.schrijven import OpgavenSchrijfView, OpgavenVeelView, OpgaveSchrijfView
from opgaven.api.views import (
    OpgavetypenView,
    OpgavetypeView,
    OverlappenView,
    ScoresView,
    StapelvlakkenView,
)

urlpatterns = [
    path("opgavetypen", OpgavetypenView.as_view()),
    path("opgavetypen/<slug:code>", OpgavetypeView.as_view()),
    path("opgaven", OpgavenSchrijfView.as_view()),
    path("opgaven/_veel", OpgavenVeelView.as_view()),
    path("opgaven/<int:pk>", OpgaveSchrijfView.as_view()),
    path("scores", ScoresView.as_view()),
    path("overlappen", OverlappenView.as_view()),
    path("stapelvlakken", StapelvlakkenView.as_view()),
    path("berekeningen", BerekeningenView.as_view()),
    path("berekeningen/<int:pk>", BerekeningView.as_view()),
    path("berekeningen/<int:pk>/_annuleer", BerekeningAnnuleerView.as_view()),
]
