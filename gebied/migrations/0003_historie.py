"""Tables of versions, the triggers that fill them, and a first version of every row that is there."""

import django.contrib.gis.db.models.fields
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from accounts.historie.begin import write_first_versions


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0006_historie'),
        ('gebied', '0002_eigenaar_en_zichtbaarheid'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        migrations.CreateModel(
            name='GebiedDelingVersie',
            fields=[
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_id', models.BigIntegerField(db_default=models.Func(models.Value('historie_nummer'), function='nextval'), editable=False, primary_key=True, serialize=False)),
                ('bewerken', models.BooleanField(default=False, verbose_name='mag ook bewerken')),
            ],
            options={
                'verbose_name': 'versie van deling van een gebied',
                'verbose_name_plural': 'versies van delingen van gebieden',
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='GebiedLigging',
            fields=[
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_id', models.BigIntegerField(db_default=models.Func(models.Value('historie_nummer'), function='nextval'), editable=False, primary_key=True, serialize=False)),
                ('geometrie', django.contrib.gis.db.models.fields.MultiPolygonField(spatial_index=False, srid=28992, verbose_name='geometrie')),
            ],
            options={
                'verbose_name': 'versie van gebied',
                'verbose_name_plural': 'versies van gebieden',
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='GebiedVersie',
            fields=[
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_id', models.BigIntegerField(db_default=models.Func(models.Value('historie_nummer'), function='nextval'), editable=False, primary_key=True, serialize=False)),
                ('zichtbaarheid', models.CharField(choices=[('intern', 'Intern'), ('gedeeld', 'Gedeeld'), ('openbaar', 'Openbaar')], default='intern', max_length=10, verbose_name='zichtbaar voor')),
                ('niveau', models.CharField(choices=[('land', 'Land'), ('provincie', 'Provincie'), ('regio', 'Regio'), ('gemeente', 'Gemeente'), ('wijk', 'Wijk'), ('buurt', 'Buurt'), ('kern', 'Kern'), ('vrij', 'Vrij gebied')], max_length=10, verbose_name='niveau')),
                ('code', models.CharField(max_length=50, verbose_name='code')),
                ('naam', models.CharField(max_length=200, verbose_name='naam')),
                ('stedelijkheid', models.PositiveSmallIntegerField(blank=True, choices=[(1, 'Zeer sterk stedelijk'), (2, 'Sterk stedelijk'), (3, 'Matig stedelijk'), (4, 'Weinig stedelijk'), (5, 'Niet stedelijk')], null=True, verbose_name='stedelijkheid')),
                ('geldig_van', models.DateField(blank=True, null=True, verbose_name='geldig van')),
                ('geldig_tot', models.DateField(blank=True, null=True, verbose_name='geldig tot')),
                ('oppervlakte_m2', models.FloatField(editable=False, verbose_name='oppervlakte in m2')),
            ],
            options={
                'verbose_name': 'versie van gebied',
                'verbose_name_plural': 'versies van gebieden',
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='IndelingVersie',
            fields=[
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_id', models.BigIntegerField(db_default=models.Func(models.Value('historie_nummer'), function='nextval'), editable=False, primary_key=True, serialize=False)),
                ('naam', models.CharField(max_length=100, verbose_name='naam')),
                ('jaar', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='jaar')),
                ('bron', models.CharField(blank=True, max_length=200, verbose_name='bron')),
            ],
            options={
                'verbose_name': 'versie van indeling',
                'verbose_name_plural': 'versies van indelingen',
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='RolgebiedVersie',
            fields=[
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_id', models.BigIntegerField(db_default=models.Func(models.Value('historie_nummer'), function='nextval'), editable=False, primary_key=True, serialize=False)),
            ],
            options={
                'verbose_name': 'versie van gebied van een rol',
                'verbose_name_plural': 'versies van gebieden van rollen',
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='WerkgebiedVersie',
            fields=[
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_id', models.BigIntegerField(db_default=models.Func(models.Value('historie_nummer'), function='nextval'), editable=False, primary_key=True, serialize=False)),
            ],
            options={
                'verbose_name': 'versie van werkgebied',
                'verbose_name_plural': 'versies van werkgebieden',
                'abstract': False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='gebied',
            trigger=pgtrigger.compiler.Trigger(name='toegevoegd_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "gebied_gebiedversie" ("code", "geldig_tot", "geldig_van", "indeling_id", "naam", "niveau", "oppervlakte_m2", "organisatie_id", "ouder_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stedelijkheid", "zichtbaarheid") VALUES (NEW."code", NEW."geldig_tot", NEW."geldig_van", NEW."indeling_id", NEW."naam", NEW."niveau", NEW."oppervlakte_m2", NEW."organisatie_id", NEW."ouder_id", _pgh_attach_context(), NOW(), \'toegevoegd\', NEW."id", NEW."stedelijkheid", NEW."zichtbaarheid"); RETURN NULL;', hash='c431c1a66bcbee536e264ba0d1e831f1ab6b1b61', operation='INSERT', pgid='pgtrigger_toegevoegd_insert_52303', table='gebied_gebied', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='gebied',
            trigger=pgtrigger.compiler.Trigger(name='gewijzigd_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."zichtbaarheid" IS DISTINCT FROM NEW."zichtbaarheid" OR OLD."indeling_id" IS DISTINCT FROM NEW."indeling_id" OR OLD."niveau" IS DISTINCT FROM NEW."niveau" OR OLD."code" IS DISTINCT FROM NEW."code" OR OLD."naam" IS DISTINCT FROM NEW."naam" OR OLD."ouder_id" IS DISTINCT FROM NEW."ouder_id" OR OLD."organisatie_id" IS DISTINCT FROM NEW."organisatie_id" OR OLD."stedelijkheid" IS DISTINCT FROM NEW."stedelijkheid" OR OLD."geldig_van" IS DISTINCT FROM NEW."geldig_van" OR OLD."geldig_tot" IS DISTINCT FROM NEW."geldig_tot" OR OLD."oppervlakte_m2" IS DISTINCT FROM NEW."oppervlakte_m2" OR OLD."geometrie"::bytea IS DISTINCT FROM NEW."geometrie"::bytea)', func='INSERT INTO "gebied_gebiedversie" ("code", "geldig_tot", "geldig_van", "indeling_id", "naam", "niveau", "oppervlakte_m2", "organisatie_id", "ouder_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stedelijkheid", "zichtbaarheid") VALUES (NEW."code", NEW."geldig_tot", NEW."geldig_van", NEW."indeling_id", NEW."naam", NEW."niveau", NEW."oppervlakte_m2", NEW."organisatie_id", NEW."ouder_id", _pgh_attach_context(), NOW(), \'gewijzigd\', NEW."id", NEW."stedelijkheid", NEW."zichtbaarheid"); RETURN NULL;', hash='d060022d73038b8a708fff2e86b4629e00cd9190', operation='UPDATE', pgid='pgtrigger_gewijzigd_update_4e328', table='gebied_gebied', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='gebied',
            trigger=pgtrigger.compiler.Trigger(name='verwijderd_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "gebied_gebiedversie" ("code", "geldig_tot", "geldig_van", "indeling_id", "naam", "niveau", "oppervlakte_m2", "organisatie_id", "ouder_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stedelijkheid", "zichtbaarheid") VALUES (OLD."code", OLD."geldig_tot", OLD."geldig_van", OLD."indeling_id", OLD."naam", OLD."niveau", OLD."oppervlakte_m2", OLD."organisatie_id", OLD."ouder_id", _pgh_attach_context(), NOW(), \'verwijderd\', OLD."id", OLD."stedelijkheid", OLD."zichtbaarheid"); RETURN NULL;', hash='56bc134818211c2a84ff012a23cfb2c3d4354b9b', operation='DELETE', pgid='pgtrigger_verwijderd_delete_9bd0c', table='gebied_gebied', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='gebied',
            trigger=pgtrigger.compiler.Trigger(name='a_ligging_w', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."geometrie"::bytea IS DISTINCT FROM NEW."geometrie"::bytea)', func='INSERT INTO "gebied_gebiedligging" ("geometrie", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."geometrie", _pgh_attach_context(), NOW(), \'ligging_gewijzigd\', OLD."id"); RETURN NULL;', hash='8d3e64ae59aaffc17c64635d82d53a17ad2f7033', operation='UPDATE', pgid='pgtrigger_a_ligging_w_7f726', table='gebied_gebied', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='gebied',
            trigger=pgtrigger.compiler.Trigger(name='a_ligging_v', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "gebied_gebiedligging" ("geometrie", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."geometrie", _pgh_attach_context(), NOW(), \'ligging_verwijderd\', OLD."id"); RETURN NULL;', hash='f89073f07a2d1bb93304004bde76288218a0a643', operation='DELETE', pgid='pgtrigger_a_ligging_v_65d5b', table='gebied_gebied', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='gebieddeling',
            trigger=pgtrigger.compiler.Trigger(name='toegevoegd_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "gebied_gebieddelingversie" ("bewerken", "gebied_id", "organisatie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."bewerken", NEW."gebied_id", NEW."organisatie_id", _pgh_attach_context(), NOW(), \'toegevoegd\', NEW."id"); RETURN NULL;', hash='9e4dbbaafa13c209a88466e8aa83fa86c6886162', operation='INSERT', pgid='pgtrigger_toegevoegd_insert_cd1b2', table='gebied_gebieddeling', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='gebieddeling',
            trigger=pgtrigger.compiler.Trigger(name='gewijzigd_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."organisatie_id" IS DISTINCT FROM NEW."organisatie_id" OR OLD."bewerken" IS DISTINCT FROM NEW."bewerken" OR OLD."gebied_id" IS DISTINCT FROM NEW."gebied_id")', func='INSERT INTO "gebied_gebieddelingversie" ("bewerken", "gebied_id", "organisatie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."bewerken", NEW."gebied_id", NEW."organisatie_id", _pgh_attach_context(), NOW(), \'gewijzigd\', NEW."id"); RETURN NULL;', hash='ebc71edd472cddc3bfc843f977f796a869c30c41', operation='UPDATE', pgid='pgtrigger_gewijzigd_update_6f3b5', table='gebied_gebieddeling', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='gebieddeling',
            trigger=pgtrigger.compiler.Trigger(name='verwijderd_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "gebied_gebieddelingversie" ("bewerken", "gebied_id", "organisatie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."bewerken", OLD."gebied_id", OLD."organisatie_id", _pgh_attach_context(), NOW(), \'verwijderd\', OLD."id"); RETURN NULL;', hash='328e2523e76475e13ffffa79f2d942c95fcca1c1', operation='DELETE', pgid='pgtrigger_verwijderd_delete_0b2f6', table='gebied_gebieddeling', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='indeling',
            trigger=pgtrigger.compiler.Trigger(name='toegevoegd_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "gebied_indelingversie" ("bron", "jaar", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."bron", NEW."jaar", NEW."naam", _pgh_attach_context(), NOW(), \'toegevoegd\', NEW."id"); RETURN NULL;', hash='fff40c902aae8b2d791bbd11624d52a93853745b', operation='INSERT', pgid='pgtrigger_toegevoegd_insert_2bc00', table='gebied_indeling', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='indeling',
            trigger=pgtrigger.compiler.Trigger(name='gewijzigd_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."naam" IS DISTINCT FROM NEW."naam" OR OLD."jaar" IS DISTINCT FROM NEW."jaar" OR OLD."bron" IS DISTINCT FROM NEW."bron")', func='INSERT INTO "gebied_indelingversie" ("bron", "jaar", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."bron", NEW."jaar", NEW."naam", _pgh_attach_context(), NOW(), \'gewijzigd\', NEW."id"); RETURN NULL;', hash='92f881a28a6bff766454ceb4aa3b740526231616', operation='UPDATE', pgid='pgtrigger_gewijzigd_update_180b9', table='gebied_indeling', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='indeling',
            trigger=pgtrigger.compiler.Trigger(name='verwijderd_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "gebied_indelingversie" ("bron", "jaar", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."bron", OLD."jaar", OLD."naam", _pgh_attach_context(), NOW(), \'verwijderd\', OLD."id"); RETURN NULL;', hash='88ab35ce633f7a9ee54e2a9d4282d2949547e8d3', operation='DELETE', pgid='pgtrigger_verwijderd_delete_d95cd', table='gebied_indeling', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='rolgebied',
            trigger=pgtrigger.compiler.Trigger(name='toegevoegd_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "gebied_rolgebiedversie" ("gebied_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rol_id") VALUES (NEW."gebied_id", _pgh_attach_context(), NOW(), \'toegevoegd\', NEW."id", NEW."rol_id"); RETURN NULL;', hash='41916827160f52fa40126128713da66b96efb803', operation='INSERT', pgid='pgtrigger_toegevoegd_insert_67293', table='gebied_rolgebied', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='rolgebied',
            trigger=pgtrigger.compiler.Trigger(name='gewijzigd_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."rol_id" IS DISTINCT FROM NEW."rol_id" OR OLD."gebied_id" IS DISTINCT FROM NEW."gebied_id")', func='INSERT INTO "gebied_rolgebiedversie" ("gebied_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rol_id") VALUES (NEW."gebied_id", _pgh_attach_context(), NOW(), \'gewijzigd\', NEW."id", NEW."rol_id"); RETURN NULL;', hash='83ce69743ed60ba5e36ab618a9529ac9bde0b6fd', operation='UPDATE', pgid='pgtrigger_gewijzigd_update_bf861', table='gebied_rolgebied', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='rolgebied',
            trigger=pgtrigger.compiler.Trigger(name='verwijderd_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "gebied_rolgebiedversie" ("gebied_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rol_id") VALUES (OLD."gebied_id", _pgh_attach_context(), NOW(), \'verwijderd\', OLD."id", OLD."rol_id"); RETURN NULL;', hash='88b9907cdd6ca584c532ea10c79e529ce86c2020', operation='DELETE', pgid='pgtrigger_verwijderd_delete_53066', table='gebied_rolgebied', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='werkgebied',
            trigger=pgtrigger.compiler.Trigger(name='toegevoegd_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "gebied_werkgebiedversie" ("gebied_id", "organisatie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."gebied_id", NEW."organisatie_id", _pgh_attach_context(), NOW(), \'toegevoegd\', NEW."id"); RETURN NULL;', hash='eda16b87e3c0696443bc3938d2de037fd5d42316', operation='INSERT', pgid='pgtrigger_toegevoegd_insert_1d50d', table='gebied_werkgebied', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='werkgebied',
            trigger=pgtrigger.compiler.Trigger(name='gewijzigd_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."organisatie_id" IS DISTINCT FROM NEW."organisatie_id" OR OLD."gebied_id" IS DISTINCT FROM NEW."gebied_id")', func='INSERT INTO "gebied_werkgebiedversie" ("gebied_id", "organisatie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."gebied_id", NEW."organisatie_id", _pgh_attach_context(), NOW(), \'gewijzigd\', NEW."id"); RETURN NULL;', hash='3c81d5de8770a2af32ea6bdbb697164a590677f4', operation='UPDATE', pgid='pgtrigger_gewijzigd_update_b5bb4', table='gebied_werkgebied', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='werkgebied',
            trigger=pgtrigger.compiler.Trigger(name='verwijderd_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "gebied_werkgebiedversie" ("gebied_id", "organisatie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."gebied_id", OLD."organisatie_id", _pgh_attach_context(), NOW(), \'verwijderd\', OLD."id"); RETURN NULL;', hash='a8ceffd2e870e891fee57216dd6a7f286755d842', operation='DELETE', pgid='pgtrigger_verwijderd_delete_f998d', table='gebied_werkgebied', when='AFTER')),
        ),
        migrations.AddField(
            model_name='gebieddelingversie',
            name='gebied',
            field=models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gebied.gebied'),
        ),
        migrations.AddField(
            model_name='gebieddelingversie',
            name='organisatie',
            field=models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='accounts.organisatie'),
        ),
        migrations.AddField(
            model_name='gebieddelingversie',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='gebieddelingversie',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gebied.gebieddeling'),
        ),
        migrations.AddField(
            model_name='gebiedligging',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='gebiedligging',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gebied.gebied'),
        ),
        migrations.AddField(
            model_name='gebiedversie',
            name='indeling',
            field=models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gebied.indeling'),
        ),
        migrations.AddField(
            model_name='gebiedversie',
            name='organisatie',
            field=models.ForeignKey(blank=True, db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='accounts.organisatie', verbose_name='eigenaar'),
        ),
        migrations.AddField(
            model_name='gebiedversie',
            name='ouder',
            field=models.ForeignKey(blank=True, db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gebied.gebied', verbose_name='ligt in'),
        ),
        migrations.AddField(
            model_name='gebiedversie',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='gebiedversie',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gebied.gebied'),
        ),
        migrations.AddField(
            model_name='indelingversie',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='indelingversie',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gebied.indeling'),
        ),
        migrations.AddField(
            model_name='rolgebiedversie',
            name='gebied',
            field=models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gebied.gebied'),
        ),
        migrations.AddField(
            model_name='rolgebiedversie',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='rolgebiedversie',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gebied.rolgebied'),
        ),
        migrations.AddField(
            model_name='rolgebiedversie',
            name='rol',
            field=models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='accounts.rol'),
        ),
        migrations.AddField(
            model_name='werkgebiedversie',
            name='gebied',
            field=models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gebied.gebied'),
        ),
        migrations.AddField(
            model_name='werkgebiedversie',
            name='organisatie',
            field=models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='accounts.organisatie'),
        ),
        migrations.AddField(
            model_name='werkgebiedversie',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='werkgebiedversie',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gebied.werkgebied'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='gebieddelingversie',
            trigger=pgtrigger.compiler.Trigger(name='alleen_toevoegen', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF TG_OP = 'UPDATE' AND coalesce(current_setting('gebied.wissen', true), '') = 'aan' AND to_jsonb(NEW) - '{}'::text[] = to_jsonb(OLD) - '{}'::text[] THEN RETURN NEW; END IF; RAISE EXCEPTION 'History is append-only: % is refused.', TG_OP USING ERRCODE = 'integrity_constraint_violation';", hash='64f6f74f3bf4c5e89ca4e0803f4841aec8629e0a', operation='UPDATE OR DELETE', pgid='pgtrigger_alleen_toevoegen_382de', table='gebied_gebieddelingversie', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='gebieddelingversie',
            trigger=pgtrigger.compiler.Trigger(name='niet_leegmaken', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is append-only: % is refused.', TG_OP USING ERRCODE = 'integrity_constraint_violation';", hash='2ef27cbad80e4e7b2d4f589dc73f8a9ccb1a7e32', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_niet_leegmaken_b801a', table='gebied_gebieddelingversie', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='gebiedligging',
            trigger=pgtrigger.compiler.Trigger(name='alleen_toevoegen', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF TG_OP = 'UPDATE' AND coalesce(current_setting('gebied.wissen', true), '') = 'aan' AND to_jsonb(NEW) - '{}'::text[] = to_jsonb(OLD) - '{}'::text[] THEN RETURN NEW; END IF; RAISE EXCEPTION 'History is append-only: % is refused.', TG_OP USING ERRCODE = 'integrity_constraint_violation';", hash='126864472039f735c3a7e994fe10bee76bb67add', operation='UPDATE OR DELETE', pgid='pgtrigger_alleen_toevoegen_caac9', table='gebied_gebiedligging', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='gebiedligging',
            trigger=pgtrigger.compiler.Trigger(name='niet_leegmaken', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is append-only: % is refused.', TG_OP USING ERRCODE = 'integrity_constraint_violation';", hash='0dd35e66f257584bb83f2daa11c3b19fe7188a95', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_niet_leegmaken_7ea7c', table='gebied_gebiedligging', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='gebiedversie',
            trigger=pgtrigger.compiler.Trigger(name='alleen_toevoegen', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF TG_OP = 'UPDATE' AND coalesce(current_setting('gebied.wissen', true), '') = 'aan' AND to_jsonb(NEW) - '{}'::text[] = to_jsonb(OLD) - '{}'::text[] THEN RETURN NEW; END IF; RAISE EXCEPTION 'History is append-only: % is refused.', TG_OP USING ERRCODE = 'integrity_constraint_violation';", hash='e0d968697471ca135002838116cfce6cb06506a5', operation='UPDATE OR DELETE', pgid='pgtrigger_alleen_toevoegen_d4989', table='gebied_gebiedversie', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='gebiedversie',
            trigger=pgtrigger.compiler.Trigger(name='niet_leegmaken', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is append-only: % is refused.', TG_OP USING ERRCODE = 'integrity_constraint_violation';", hash='e77013889c725d276c439a507a54dd5d0e438c30', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_niet_leegmaken_832b7', table='gebied_gebiedversie', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='indelingversie',
            trigger=pgtrigger.compiler.Trigger(name='alleen_toevoegen', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF TG_OP = 'UPDATE' AND coalesce(current_setting('gebied.wissen', true), '') = 'aan' AND to_jsonb(NEW) - '{}'::text[] = to_jsonb(OLD) - '{}'::text[] THEN RETURN NEW; END IF; RAISE EXCEPTION 'History is append-only: % is refused.', TG_OP USING ERRCODE = 'integrity_constraint_violation';", hash='720adc483593633fbc2e42fd777e59421c2713b4', operation='UPDATE OR DELETE', pgid='pgtrigger_alleen_toevoegen_7e18c', table='gebied_indelingversie', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='indelingversie',
            trigger=pgtrigger.compiler.Trigger(name='niet_leegmaken', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is append-only: % is refused.', TG_OP USING ERRCODE = 'integrity_constraint_violation';", hash='f8f097eb15af3f730d538c246cbc2a284548155d', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_niet_leegmaken_9a953', table='gebied_indelingversie', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='rolgebiedversie',
            trigger=pgtrigger.compiler.Trigger(name='alleen_toevoegen', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF TG_OP = 'UPDATE' AND coalesce(current_setting('gebied.wissen', true), '') = 'aan' AND to_jsonb(NEW) - '{}'::text[] = to_jsonb(OLD) - '{}'::text[] THEN RETURN NEW; END IF; RAISE EXCEPTION 'History is append-only: % is refused.', TG_OP USING ERRCODE = 'integrity_constraint_violation';", hash='cc62ab381c798e22f155c2e0adf65efb35156726', operation='UPDATE OR DELETE', pgid='pgtrigger_alleen_toevoegen_db4da', table='gebied_rolgebiedversie', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='rolgebiedversie',
            trigger=pgtrigger.compiler.Trigger(name='niet_leegmaken', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is append-only: % is refused.', TG_OP USING ERRCODE = 'integrity_constraint_violation';", hash='596f0a160ba31a0574a7298e7352e5d2f5d87686', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_niet_leegmaken_9cb20', table='gebied_rolgebiedversie', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='werkgebiedversie',
            trigger=pgtrigger.compiler.Trigger(name='alleen_toevoegen', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF TG_OP = 'UPDATE' AND coalesce(current_setting('gebied.wissen', true), '') = 'aan' AND to_jsonb(NEW) - '{}'::text[] = to_jsonb(OLD) - '{}'::text[] THEN RETURN NEW; END IF; RAISE EXCEPTION 'History is append-only: % is refused.', TG_OP USING ERRCODE = 'integrity_constraint_violation';", hash='aa6d443326d93add21142e37f30a5a1174ec30e0', operation='UPDATE OR DELETE', pgid='pgtrigger_alleen_toevoegen_91258', table='gebied_werkgebiedversie', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='werkgebiedversie',
            trigger=pgtrigger.compiler.Trigger(name='niet_leegmaken', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is append-only: % is refused.', TG_OP USING ERRCODE = 'integrity_constraint_violation';", hash='57ddfb829653697c53b75e2f0adfefd8a699b5cb', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_niet_leegmaken_e7169', table='gebied_werkgebiedversie', when='BEFORE')),
        ),
        migrations.RunPython(write_first_versions("gebied"), migrations.RunPython.noop),
    ]
