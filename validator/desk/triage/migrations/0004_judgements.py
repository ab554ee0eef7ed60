"""One judgement on each finding, and what a request added to the counts."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("desk_triage", "0003_list")]

    operations = [
        migrations.RemoveIndex(model_name="oordeel", name="desk_oordeel_finding"),
        migrations.AddField("verzoek", "sealed_counted", models.BinaryField(default=b"")),
        migrations.AlterField("oordeel", "at", models.DateTimeField(auto_now=True)),
        migrations.AddConstraint("oordeel", models.UniqueConstraint(fields=("verzoek", "finding_key"), name="desk_oordeel_once")),
    ]
