"""What a row is tied to gets its history too: migrations do not make the triggers of such tables by themselves."""

from django.db import migrations

from accounts.historie.begin import track_ties, write_first_versions


class Migration(migrations.Migration):
    dependencies = [("accounts", "0013_bezoeken")]
    operations = [
        migrations.RunPython(track_ties("accounts"), migrations.RunPython.noop),
        migrations.RunPython(write_first_versions("accounts"), migrations.RunPython.noop),
    ]
