"""The roles of the desk."""

from typing import Any

from django.db import migrations

ROLES = ("lezer", "medewerker", "beheerder")


def make(apps: Any, schema_editor: Any) -> None:
    """Make the groups."""
    group = apps.get_model("auth", "Group")
    for name in ROLES:
        group.objects.get_or_create(name=name)


class Migration(migrations.Migration):
    """Make the roles; going back leaves them, since people may have them."""

    dependencies = [("desk_accounts", "0001_initial"), ("auth", "0012_alter_user_first_name_max_length")]
    operations = [migrations.RunPython(make, migrations.RunPython.noop)]
