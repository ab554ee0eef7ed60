"""The addresses of this part of the desk."""

from django.urls import path

from validator.desk.trail import views

app_name = "trail"
urlpatterns = [
    path("beheer/logboek/", views.list_page, name="list"),
    path("beheer/logboek/controle", views.verify, name="verify"),
    path("verzoeken/<slug:reference>/logboek", views.request_page, name="request"),
]
