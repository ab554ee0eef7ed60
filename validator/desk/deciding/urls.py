"""The addresses of this part of the desk."""

from django.urls import path

from validator.desk.deciding import letter_views, sending_views, views

app_name = "deciding"
urlpatterns = [
    path("<slug:reference>/besluit", views.decision_page, name="decision"),
    path("<slug:reference>/besluit/ongedaan", views.undo_decision, name="undo"),
    path("<slug:reference>/besluit/<int:besluit>/brief", sending_views.sent_page, name="sent"),
    path("<slug:reference>/brief", letter_views.letter_page, name="letter"),
    path("<slug:reference>/brief/bewaar", letter_views.save_letter, name="save_letter"),
    path("<slug:reference>/brief/bekijk", sending_views.preview_page, name="preview"),
    path("<slug:reference>/brief/als/<slug:kind>", sending_views.download, name="download"),
    path("<slug:reference>/brief/concepten", sending_views.post_draft, name="post_draft"),
    path("<slug:reference>/behandeling", views.claim, name="claim"),
]
