"""Start passwords, which a person changes at the first log-in."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Nobody who is there already has one."""

    dependencies = [("desk_accounts", "0002_roles")]
    operations = [migrations.AddField("gebruiker", "has_start_password", models.BooleanField(default=False))]
