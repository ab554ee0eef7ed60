"""Counts of findings, and an index with all that the list chooses and sorts by."""

from django.db import migrations, models

LISTED = ("erased_at", "status", "received_on", "created_at", "agenda_before", "advice", "doctype", "source", "reference", "id")


class Migration(migrations.Migration):
    dependencies = [("desk_triage", "0002_family")]

    operations = [
        migrations.AddField("verzoek", "fails", models.PositiveSmallIntegerField(null=True)),
        migrations.AddField("verzoek", "reviews", models.PositiveSmallIntegerField(null=True)),
        migrations.AddIndex("verzoek", models.Index(fields=LISTED, name="desk_verzoek_list")),
    ]
