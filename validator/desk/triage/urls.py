"""The addresses of this part of the desk."""

from django.urls import path

from validator.desk.triage import views

app_name = "triage"
urlpatterns = [path("", views.list_page, name="list")]
