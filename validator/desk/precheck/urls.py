"""The addresses of this part of the desk."""

from django.urls import path

from validator.desk.precheck import views

app_name = "precheck"
urlpatterns = [path("", views.start, name="start")]
