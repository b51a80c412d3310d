"""What a row is tied to gets its history too: migrations do not make the triggers of such tables by themselves."""

from django.db import migrations

from accounts.historie.begin import track_ties, write_first_versions


class Migration(migrations.Migration):
    dependencies = [("sturing", "0003_namen_uit_versies")]
    operations = [
        migrations.RunPython(track_ties("sturing"), migrations.RunPython.noop),
        migrations.RunPython(write_first_versions("sturing"), migrations.RunPython.noop),
    ]
