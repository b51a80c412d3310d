"""The addresses of the platform, and pages of errors that nothing asks for by itself."""

from django.urls import path

from accounts.aanmelden.grenzen import te_veel_verzoeken
from config import urls
from config.pages import ging_mis, te_groot

handler400, handler403, handler404 = urls.handler400, urls.handler403, urls.handler404
handler429, handler500 = urls.handler429, urls.handler500

urlpatterns = [
    path("fout/413/", te_groot),
    path("fout/429/", te_veel_verzoeken),
    path("fout/500/", ging_mis),
    *urls.urlpatterns,
]
