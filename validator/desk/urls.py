"""Every address of the desk. None holds a name or a word that somebody searched for."""

from django.urls import include, path

urlpatterns = [
    path("", include("validator.desk.core.urls")),
    path("", include("validator.desk.precheck.urls")),
    path("account/", include("validator.desk.accounts.urls")),
    path("verzoeken/", include("validator.desk.triage.urls")),
    path("verzoeken/", include("validator.desk.deciding.urls")),
    path("", include("validator.desk.trail.urls")),
    path("beheer/privacy/", include("validator.desk.privacy.urls")),
    path("beheer/statistiek/", include("validator.desk.statistics.urls")),
]

handler400 = "validator.desk.core.views.bad_request"
handler403 = "validator.desk.core.views.forbidden"
handler404 = "validator.desk.core.views.not_found"
handler500 = "validator.desk.core.views.server_error"
