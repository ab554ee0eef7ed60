"""The addresses of this part of the desk."""

from django.urls import path

from validator.desk.precheck import views

app_name = "precheck"
urlpatterns = [
    path("", views.start, name="start"),
    path("toets/<uuid:key>/", views.check, name="check"),
    path("toets/<uuid:key>/stand", views.state, name="state"),
    path("toets/<uuid:key>/stop", views.cancel, name="cancel"),
]
