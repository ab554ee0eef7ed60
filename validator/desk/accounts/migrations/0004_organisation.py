"""Who a person is where the organisation logs people in."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Nobody who is there already was logged in by an organisation."""

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("desk_accounts", "0003_start_password"),
    ]

    operations = [
        migrations.AddField(
            model_name="gebruiker",
            name="issuer",
            field=models.CharField(blank=True, default="", max_length=255),
        ),
        migrations.AddField(
            model_name="gebruiker",
            name="subject",
            field=models.CharField(blank=True, default="", max_length=255),
        ),
        migrations.AddConstraint(
            model_name="gebruiker",
            constraint=models.UniqueConstraint(
                condition=models.Q(("subject", ""), _negated=True), fields=("issuer", "subject"), name="one_user_for_each_subject"
            ),
        ),
    ]
