"""The addresses of this part of the desk."""

from django.urls import path

from validator.desk.deciding import views

app_name = "deciding"
urlpatterns = [
    path("<slug:reference>/besluit", views.decision_page, name="decision"),
    path("<slug:reference>/besluit/ongedaan", views.undo_decision, name="undo"),
    path("<slug:reference>/behandeling", views.claim, name="claim"),
]
