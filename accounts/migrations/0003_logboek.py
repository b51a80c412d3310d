"""The audit log, and the triggers that keep it as it was written."""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


# Narrow on purpose: with the setting gebied.wissen on in its transaction, an update may take a person out of a line (the
# actor, the subject, the key "gebruiker" in the data) and nothing else. See accounts/services/historie_wissen.py.
GUARD = """
CREATE FUNCTION logboek_bewaken() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND coalesce(current_setting('gebied.wissen', true), '') = 'aan' THEN
        IF to_jsonb(NEW) - '{gebruiker_id,onderwerp_id,gegevens}'::text[]
               = to_jsonb(OLD) - '{gebruiker_id,onderwerp_id,gegevens}'::text[]
           AND (NEW.gebruiker_id IS NULL OR NEW.gebruiker_id = OLD.gebruiker_id)
           AND (NEW.onderwerp_id IS NULL OR NEW.onderwerp_id = OLD.onderwerp_id)
           AND NEW.gegevens IN (OLD.gegevens, OLD.gegevens - 'gebruiker')
        THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'The audit log is append-only: % is refused.', TG_OP USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER logboek_alleen_toevoegen BEFORE UPDATE OR DELETE ON accounts_logregel
    FOR EACH ROW EXECUTE FUNCTION logboek_bewaken();
CREATE TRIGGER logboek_niet_leegmaken BEFORE TRUNCATE ON accounts_logregel
    FOR EACH STATEMENT EXECUTE FUNCTION logboek_bewaken();
"""
UNGUARD = """
DROP TRIGGER logboek_alleen_toevoegen ON accounts_logregel;
DROP TRIGGER logboek_niet_leegmaken ON accounts_logregel;
DROP FUNCTION logboek_bewaken();
"""


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0002_rollen'),
    ]

    operations = [
        migrations.CreateModel(
            name='Logregel',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('moment', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='moment')),
                ('soort', models.CharField(choices=[('aanmelding', 'Aangemeld'), ('afmelding', 'Afgemeld'), ('aanmelding_mislukt', 'Aanmelden mislukt'), ('export', 'Bestand opgehaald'), ('rechten', 'Rechten gewijzigd'), ('sleutel', 'API-sleutel'), ('inzage', 'Persoonsgegevens bekeken'), ('privacy', 'Privacyverzoek'), ('beheer', 'Beheer')], max_length=20, verbose_name='soort')),
                ('onderwerp', models.CharField(blank=True, help_text='Een model, zoals opgaven.opgave, of een korte code.', max_length=60, verbose_name='onderwerp')),
                ('onderwerp_id', models.BigIntegerField(blank=True, null=True, verbose_name='nummer van het onderwerp')),
                ('gegevens', models.JSONField(blank=True, default=dict, verbose_name='gegevens')),
                ('gebruiker', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='gebruiker')),
                ('organisatie', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='accounts.organisatie', verbose_name='organisatie')),
                ('sleutel', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='accounts.apisleutel', verbose_name='API-sleutel')),
            ],
            options={
                'verbose_name': 'logregel',
                'verbose_name_plural': 'logregels',
                'ordering': ['-moment', '-pk'],
                'indexes': [models.Index(fields=['-moment'], name='logregel_moment'), models.Index(fields=['organisatie', '-moment'], name='logregel_organisatie'), models.Index(fields=['gebruiker', '-moment'], name='logregel_gebruiker')],
                'constraints': [models.CheckConstraint(condition=models.Q(('soort__in', ['aanmelding', 'afmelding', 'aanmelding_mislukt', 'export', 'rechten', 'sleutel', 'inzage', 'privacy', 'beheer'])), name='logregel_soort_bekend')],
            },
        ),
        migrations.RunSQL(GUARD, UNGUARD),
    ]
