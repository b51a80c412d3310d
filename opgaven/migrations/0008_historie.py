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
        ('opgaven', '0007_zichtbaarheid_en_delen'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        migrations.CreateModel(
            name='MatrixversieVersie',
            fields=[
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_id', models.BigIntegerField(db_default=models.Func(models.Value('historie_nummer'), function='nextval'), editable=False, primary_key=True, serialize=False)),
                ('nummer', models.PositiveIntegerField(verbose_name='nummer')),
                ('vingerafdruk', models.CharField(max_length=64)),
                ('toelichting', models.CharField(blank=True, max_length=200, verbose_name='toelichting')),
                ('actief', models.BooleanField(default=False, verbose_name='actief')),
                ('aangemaakt_op', models.DateTimeField(auto_now_add=True, verbose_name='aangemaakt op')),
            ],
            options={
                'verbose_name': 'versie van matrixversie',
                'verbose_name_plural': 'versies van matrixversies',
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='OpgaveDelingVersie',
            fields=[
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_id', models.BigIntegerField(db_default=models.Func(models.Value('historie_nummer'), function='nextval'), editable=False, primary_key=True, serialize=False)),
                ('bewerken', models.BooleanField(default=False, verbose_name='mag ook bewerken')),
            ],
            options={
                'verbose_name': 'versie van deling van een opgave',
                'verbose_name_plural': 'versies van delingen van opgaven',
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='OpgaveLigging',
            fields=[
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_id', models.BigIntegerField(db_default=models.Func(models.Value('historie_nummer'), function='nextval'), editable=False, primary_key=True, serialize=False)),
                ('geometrie', django.contrib.gis.db.models.fields.MultiPolygonField(spatial_index=False, srid=28992, verbose_name='geometrie')),
            ],
            options={
                'verbose_name': 'versie van opgave',
                'verbose_name_plural': 'versies van opgaven',
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='OpgavepaarWaardeVersie',
            fields=[
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_id', models.BigIntegerField(db_default=models.Func(models.Value('historie_nummer'), function='nextval'), editable=False, primary_key=True, serialize=False)),
                ('soort', models.CharField(choices=[('wrijving', 'Wrijving (0 tot 6)'), ('wisselwerking', 'Wisselwerking (-3 tot +3)')], max_length=15, verbose_name='soort')),
                ('waarde', models.SmallIntegerField(verbose_name='waarde')),
                ('reden', models.TextField(verbose_name='reden')),
                ('bewijs', models.CharField(choices=[('zwak', 'Zwak'), ('redelijk', 'Redelijk'), ('sterk', 'Sterk')], default='zwak', max_length=10, verbose_name='bewijs')),
                ('herkomst', models.CharField(choices=[('startwaarde', 'Startwaarde (voorstel)'), ('eigen', 'Eigen waarde')], default='eigen', max_length=15, verbose_name='herkomst')),
            ],
            options={
                'verbose_name': 'versie van waarde van een opgavepaar',
                'verbose_name_plural': 'versies van waarden van opgaveparen',
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='OpgavetypeVersie',
            fields=[
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_id', models.BigIntegerField(db_default=models.Func(models.Value('historie_nummer'), function='nextval'), editable=False, primary_key=True, serialize=False)),
                ('code', models.SlugField(db_index=False, max_length=30, verbose_name='code')),
                ('naam', models.CharField(max_length=100, verbose_name='naam')),
                ('letter', models.CharField(help_text='Een of twee letters, als aanvulling op de kleur.', max_length=2, verbose_name='letters op de kaart')),
                ('volgorde', models.PositiveSmallIntegerField(default=100, help_text='Volgorde in lijsten; bepaalt ook de kleur.', verbose_name='volgorde')),
                ('ligging', models.PositiveSmallIntegerField(choices=[(1, 'Ondergrond'), (2, 'Maaiveld'), (3, 'Ondergrond en maaiveld')], verbose_name='verticale ligging')),
                ('ruimtebeslag', models.PositiveSmallIntegerField(choices=[(1, 'Klein'), (2, 'Middel'), (3, 'Groot')], verbose_name='ruimtebeslag')),
                ('duur', models.PositiveSmallIntegerField(choices=[(1, 'Kort'), (2, 'Middellang'), (3, 'Lang of blijvend')], verbose_name='duur')),
                ('plaatsgebonden', models.BooleanField(default=True, verbose_name='plaatsgebonden')),
            ],
            options={
                'verbose_name': 'versie van opgavetype',
                'verbose_name_plural': 'versies van opgavetypen',
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='OpgaveVersie',
            fields=[
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_id', models.BigIntegerField(db_default=models.Func(models.Value('historie_nummer'), function='nextval'), editable=False, primary_key=True, serialize=False)),
                ('zichtbaarheid', models.CharField(choices=[('intern', 'Intern'), ('gedeeld', 'Gedeeld'), ('openbaar', 'Openbaar')], default='intern', max_length=10, verbose_name='zichtbaar voor')),
                ('bron', models.CharField(default='eigen', max_length=100, verbose_name='bron')),
                ('sleutel', models.CharField(max_length=200, verbose_name='sleutel')),
                ('naam', models.CharField(max_length=250, verbose_name='naam')),
                ('aard', models.CharField(choices=[('opgave', 'Opgave'), ('werkingsgebied', 'Werkingsgebied')], default='opgave', max_length=15, verbose_name='aard')),
                ('status', models.CharField(choices=[('concept', 'Concept'), ('verkenning', 'Verkenning'), ('planvorming', 'Planvorming'), ('uitvoering', 'Uitvoering'), ('geldend', 'Geldend'), ('afgerond', 'Afgerond'), ('vervallen', 'Vervallen')], default='verkenning', max_length=15, verbose_name='status')),
                ('geometriesoort', models.CharField(choices=[('vastgesteld', 'Vastgesteld'), ('zoekgebied', 'Zoekgebied'), ('indicatief', 'Indicatief')], default='indicatief', max_length=15, verbose_name='soort geometrie')),
                ('oppervlakte_m2', models.FloatField(editable=False, verbose_name='oppervlakte in m2')),
                ('beschrijving', models.TextField(blank=True, verbose_name='beschrijving')),
                ('doel', models.TextField(blank=True, verbose_name='doel')),
                ('resultaat', models.TextField(blank=True, verbose_name='beoogd resultaat')),
                ('begin_jaar', models.SmallIntegerField(blank=True, null=True, verbose_name='eerste jaar')),
                ('eind_jaar', models.SmallIntegerField(blank=True, null=True, verbose_name='laatste jaar')),
                ('urgentie', models.PositiveSmallIntegerField(blank=True, choices=[(1, 'Laag'), (2, 'Middel'), (3, 'Hoog')], null=True, verbose_name='urgentie')),
                ('bestuurslaag', models.CharField(blank=True, choices=[('rijk', 'Rijk'), ('provincie', 'Provincie'), ('waterschap', 'Waterschap'), ('regio', 'Regio'), ('gemeente', 'Gemeente')], max_length=12, verbose_name='bestuurslaag')),
                ('programma', models.CharField(blank=True, max_length=200, verbose_name='programma')),
                ('afdeling', models.CharField(blank=True, max_length=200, verbose_name='afdeling')),
                ('rol_eigenaar', models.CharField(blank=True, help_text='Een functie, geen naam van een persoon.', max_length=200, verbose_name='rol van de eigenaar')),
                ('hoeveelheid', models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True, verbose_name='hoeveelheid')),
                ('eenheid', models.CharField(blank=True, help_text='Bijvoorbeeld woningen, MW, ha of m3.', max_length=30, verbose_name='eenheid')),
                ('doeljaar', models.SmallIntegerField(blank=True, null=True, verbose_name='doeljaar')),
                ('hardheid', models.CharField(blank=True, choices=[('hard', 'Hard'), ('zacht', 'Zacht')], max_length=5, verbose_name='hard of zacht plan')),
                ('brondocument', models.CharField(blank=True, max_length=500, verbose_name='brondocument')),
                ('verwijderd_op', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='verwijderd op')),
            ],
            options={
                'verbose_name': 'versie van opgave',
                'verbose_name_plural': 'versies van opgaven',
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='TypepaarWaardeVersie',
            fields=[
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_id', models.BigIntegerField(db_default=models.Func(models.Value('historie_nummer'), function='nextval'), editable=False, primary_key=True, serialize=False)),
                ('soort', models.CharField(choices=[('wrijving', 'Wrijving (0 tot 6)'), ('wisselwerking', 'Wisselwerking (-3 tot +3)')], max_length=15, verbose_name='soort')),
                ('waarde', models.SmallIntegerField(verbose_name='waarde')),
                ('reden', models.TextField(verbose_name='reden')),
                ('bewijs', models.CharField(choices=[('zwak', 'Zwak'), ('redelijk', 'Redelijk'), ('sterk', 'Sterk')], default='zwak', max_length=10, verbose_name='bewijs')),
                ('herkomst', models.CharField(choices=[('startwaarde', 'Startwaarde (voorstel)'), ('eigen', 'Eigen waarde')], default='eigen', max_length=15, verbose_name='herkomst')),
            ],
            options={
                'verbose_name': 'versie van waarde van een typepaar',
                'verbose_name_plural': 'versies van waarden van typeparen',
                'abstract': False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='matrixversie',
            trigger=pgtrigger.compiler.Trigger(name='toegevoegd_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "opgaven_matrixversieversie" ("aangemaakt_op", "actief", "nummer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "toelichting", "vingerafdruk") VALUES (NEW."aangemaakt_op", NEW."actief", NEW."nummer", _pgh_attach_context(), NOW(), \'toegevoegd\', NEW."id", NEW."toelichting", NEW."vingerafdruk"); RETURN NULL;', hash='b82f191720453815a58f4fc129b004ce1c950dec', operation='INSERT', pgid='pgtrigger_toegevoegd_insert_716f5', table='opgaven_matrixversie', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='matrixversie',
            trigger=pgtrigger.compiler.Trigger(name='gewijzigd_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."nummer" IS DISTINCT FROM NEW."nummer" OR OLD."vingerafdruk" IS DISTINCT FROM NEW."vingerafdruk" OR OLD."toelichting" IS DISTINCT FROM NEW."toelichting" OR OLD."actief" IS DISTINCT FROM NEW."actief" OR OLD."aangemaakt_op" IS DISTINCT FROM NEW."aangemaakt_op")', func='INSERT INTO "opgaven_matrixversieversie" ("aangemaakt_op", "actief", "nummer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "toelichting", "vingerafdruk") VALUES (NEW."aangemaakt_op", NEW."actief", NEW."nummer", _pgh_attach_context(), NOW(), \'gewijzigd\', NEW."id", NEW."toelichting", NEW."vingerafdruk"); RETURN NULL;', hash='6f7d7063a55a1e01756f8a8baea72c61312ff1b1', operation='UPDATE', pgid='pgtrigger_gewijzigd_update_58611', table='opgaven_matrixversie', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='matrixversie',
            trigger=pgtrigger.compiler.Trigger(name='verwijderd_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "opgaven_matrixversieversie" ("aangemaakt_op", "actief", "nummer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "toelichting", "vingerafdruk") VALUES (OLD."aangemaakt_op", OLD."actief", OLD."nummer", _pgh_attach_context(), NOW(), \'verwijderd\', OLD."id", OLD."toelichting", OLD."vingerafdruk"); RETURN NULL;', hash='1f0dc21f4f2cc0e5bae9b96d6a67e9dad88a1405', operation='DELETE', pgid='pgtrigger_verwijderd_delete_29939', table='opgaven_matrixversie', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='opgave',
            trigger=pgtrigger.compiler.Trigger(name='toegevoegd_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "opgaven_opgaveversie" ("aard", "afdeling", "begin_jaar", "beschrijving", "bestuurslaag", "bron", "brondocument", "doel", "doeljaar", "eenheid", "eind_jaar", "geometriesoort", "hardheid", "hoeveelheid", "importering_id", "naam", "oppervlakte_m2", "organisatie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programma", "resultaat", "rol_eigenaar", "sleutel", "status", "type_id", "urgentie", "verwijderd_op", "zichtbaarheid") VALUES (NEW."aard", NEW."afdeling", NEW."begin_jaar", NEW."beschrijving", NEW."bestuurslaag", NEW."bron", NEW."brondocument", NEW."doel", NEW."doeljaar", NEW."eenheid", NEW."eind_jaar", NEW."geometriesoort", NEW."hardheid", NEW."hoeveelheid", NEW."importering_id", NEW."naam", NEW."oppervlakte_m2", NEW."organisatie_id", _pgh_attach_context(), NOW(), \'toegevoegd\', NEW."id", NEW."programma", NEW."resultaat", NEW."rol_eigenaar", NEW."sleutel", NEW."status", NEW."type_id", NEW."urgentie", NEW."verwijderd_op", NEW."zichtbaarheid"); RETURN NULL;', hash='08417ebf87ccdbf9e6856406eaccb1cad67aeb8a', operation='INSERT', pgid='pgtrigger_toegevoegd_insert_b15ce', table='opgaven_opgave', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='opgave',
            trigger=pgtrigger.compiler.Trigger(name='gewijzigd_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."zichtbaarheid" IS DISTINCT FROM NEW."zichtbaarheid" OR OLD."bron" IS DISTINCT FROM NEW."bron" OR OLD."sleutel" IS DISTINCT FROM NEW."sleutel" OR OLD."naam" IS DISTINCT FROM NEW."naam" OR OLD."type_id" IS DISTINCT FROM NEW."type_id" OR OLD."aard" IS DISTINCT FROM NEW."aard" OR OLD."status" IS DISTINCT FROM NEW."status" OR OLD."geometriesoort" IS DISTINCT FROM NEW."geometriesoort" OR OLD."oppervlakte_m2" IS DISTINCT FROM NEW."oppervlakte_m2" OR OLD."beschrijving" IS DISTINCT FROM NEW."beschrijving" OR OLD."doel" IS DISTINCT FROM NEW."doel" OR OLD."resultaat" IS DISTINCT FROM NEW."resultaat" OR OLD."begin_jaar" IS DISTINCT FROM NEW."begin_jaar" OR OLD."eind_jaar" IS DISTINCT FROM NEW."eind_jaar" OR OLD."urgentie" IS DISTINCT FROM NEW."urgentie" OR OLD."bestuurslaag" IS DISTINCT FROM NEW."bestuurslaag" OR OLD."programma" IS DISTINCT FROM NEW."programma" OR OLD."organisatie_id" IS DISTINCT FROM NEW."organisatie_id" OR OLD."afdeling" IS DISTINCT FROM NEW."afdeling" OR OLD."rol_eigenaar" IS DISTINCT FROM NEW."rol_eigenaar" OR OLD."hoeveelheid" IS DISTINCT FROM NEW."hoeveelheid" OR OLD."eenheid" IS DISTINCT FROM NEW."eenheid" OR OLD."doeljaar" IS DISTINCT FROM NEW."doeljaar" OR OLD."hardheid" IS DISTINCT FROM NEW."hardheid" OR OLD."brondocument" IS DISTINCT FROM NEW."brondocument" OR OLD."verwijderd_op" IS DISTINCT FROM NEW."verwijderd_op" OR OLD."geometrie"::bytea IS DISTINCT FROM NEW."geometrie"::bytea)', func='INSERT INTO "opgaven_opgaveversie" ("aard", "afdeling", "begin_jaar", "beschrijving", "bestuurslaag", "bron", "brondocument", "doel", "doeljaar", "eenheid", "eind_jaar", "geometriesoort", "hardheid", "hoeveelheid", "importering_id", "naam", "oppervlakte_m2", "organisatie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programma", "resultaat", "rol_eigenaar", "sleutel", "status", "type_id", "urgentie", "verwijderd_op", "zichtbaarheid") VALUES (NEW."aard", NEW."afdeling", NEW."begin_jaar", NEW."beschrijving", NEW."bestuurslaag", NEW."bron", NEW."brondocument", NEW."doel", NEW."doeljaar", NEW."eenheid", NEW."eind_jaar", NEW."geometriesoort", NEW."hardheid", NEW."hoeveelheid", NEW."importering_id", NEW."naam", NEW."oppervlakte_m2", NEW."organisatie_id", _pgh_attach_context(), NOW(), \'gewijzigd\', NEW."id", NEW."programma", NEW."resultaat", NEW."rol_eigenaar", NEW."sleutel", NEW."status", NEW."type_id", NEW."urgentie", NEW."verwijderd_op", NEW."zichtbaarheid"); RETURN NULL;', hash='6d6b01b3bf470db143427ffca02c5dd033535ce7', operation='UPDATE', pgid='pgtrigger_gewijzigd_update_72e01', table='opgaven_opgave', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='opgave',
            trigger=pgtrigger.compiler.Trigger(name='verwijderd_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "opgaven_opgaveversie" ("aard", "afdeling", "begin_jaar", "beschrijving", "bestuurslaag", "bron", "brondocument", "doel", "doeljaar", "eenheid", "eind_jaar", "geometriesoort", "hardheid", "hoeveelheid", "importering_id", "naam", "oppervlakte_m2", "organisatie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programma", "resultaat", "rol_eigenaar", "sleutel", "status", "type_id", "urgentie", "verwijderd_op", "zichtbaarheid") VALUES (OLD."aard", OLD."afdeling", OLD."begin_jaar", OLD."beschrijving", OLD."bestuurslaag", OLD."bron", OLD."brondocument", OLD."doel", OLD."doeljaar", OLD."eenheid", OLD."eind_jaar", OLD."geometriesoort", OLD."hardheid", OLD."hoeveelheid", OLD."importering_id", OLD."naam", OLD."oppervlakte_m2", OLD."organisatie_id", _pgh_attach_context(), NOW(), \'verwijderd\', OLD."id", OLD."programma", OLD."resultaat", OLD."rol_eigenaar", OLD."sleutel", OLD."status", OLD."type_id", OLD."urgentie", OLD."verwijderd_op", OLD."zichtbaarheid"); RETURN NULL;', hash='eee2d0cd835aa720ea1c063ee9e8ee66b8713ee5', operation='DELETE', pgid='pgtrigger_verwijderd_delete_9c925', table='opgaven_opgave', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='opgave',
            trigger=pgtrigger.compiler.Trigger(name='a_ligging_w', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."geometrie"::bytea IS DISTINCT FROM NEW."geometrie"::bytea)', func='INSERT INTO "opgaven_opgaveligging" ("geometrie", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."geometrie", _pgh_attach_context(), NOW(), \'ligging_gewijzigd\', OLD."id"); RETURN NULL;', hash='92cc04423108da16537000d64187be85e255731a', operation='UPDATE', pgid='pgtrigger_a_ligging_w_2e63b', table='opgaven_opgave', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='opgave',
            trigger=pgtrigger.compiler.Trigger(name='a_ligging_v', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "opgaven_opgaveligging" ("geometrie", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."geometrie", _pgh_attach_context(), NOW(), \'ligging_verwijderd\', OLD."id"); RETURN NULL;', hash='1863a68f1eb20bec9862effaa513184d910762a3', operation='DELETE', pgid='pgtrigger_a_ligging_v_c3356', table='opgaven_opgave', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='opgavedeling',
            trigger=pgtrigger.compiler.Trigger(name='toegevoegd_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "opgaven_opgavedelingversie" ("bewerken", "opgave_id", "organisatie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."bewerken", NEW."opgave_id", NEW."organisatie_id", _pgh_attach_context(), NOW(), \'toegevoegd\', NEW."id"); RETURN NULL;', hash='9134d23722f140f4385b9ec1a42f69719f7cc44c', operation='INSERT', pgid='pgtrigger_toegevoegd_insert_feaad', table='opgaven_opgavedeling', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='opgavedeling',
            trigger=pgtrigger.compiler.Trigger(name='gewijzigd_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."organisatie_id" IS DISTINCT FROM NEW."organisatie_id" OR OLD."bewerken" IS DISTINCT FROM NEW."bewerken" OR OLD."opgave_id" IS DISTINCT FROM NEW."opgave_id")', func='INSERT INTO "opgaven_opgavedelingversie" ("bewerken", "opgave_id", "organisatie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."bewerken", NEW."opgave_id", NEW."organisatie_id", _pgh_attach_context(), NOW(), \'gewijzigd\', NEW."id"); RETURN NULL;', hash='fae69cad82aebdd66575d565af2dce60abbb866f', operation='UPDATE', pgid='pgtrigger_gewijzigd_update_877da', table='opgaven_opgavedeling', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='opgavedeling',
            trigger=pgtrigger.compiler.Trigger(name='verwijderd_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "opgaven_opgavedelingversie" ("bewerken", "opgave_id", "organisatie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."bewerken", OLD."opgave_id", OLD."organisatie_id", _pgh_attach_context(), NOW(), \'verwijderd\', OLD."id"); RETURN NULL;', hash='08a34d5c5e08792fe42f5ea4f1bb95d7104d2a66', operation='DELETE', pgid='pgtrigger_verwijderd_delete_b17c4', table='opgaven_opgavedeling', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='opgavepaarwaarde',
            trigger=pgtrigger.compiler.Trigger(name='toegevoegd_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "opgaven_opgavepaarwaardeversie" ("bewijs", "herkomst", "naar_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "soort", "van_id", "waarde") VALUES (NEW."bewijs", NEW."herkomst", NEW."naar_id", _pgh_attach_context(), NOW(), \'toegevoegd\', NEW."id", NEW."reden", NEW."soort", NEW."van_id", NEW."waarde"); RETURN NULL;', hash='69d82b51602fa466a7b99739465dad06c2aaeb6a', operation='INSERT', pgid='pgtrigger_toegevoegd_insert_a9b32', table='opgaven_opgavepaarwaarde', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='opgavepaarwaarde',
            trigger=pgtrigger.compiler.Trigger(name='gewijzigd_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."soort" IS DISTINCT FROM NEW."soort" OR OLD."waarde" IS DISTINCT FROM NEW."waarde" OR OLD."reden" IS DISTINCT FROM NEW."reden" OR OLD."bewijs" IS DISTINCT FROM NEW."bewijs" OR OLD."herkomst" IS DISTINCT FROM NEW."herkomst" OR OLD."van_id" IS DISTINCT FROM NEW."van_id" OR OLD."naar_id" IS DISTINCT FROM NEW."naar_id")', func='INSERT INTO "opgaven_opgavepaarwaardeversie" ("bewijs", "herkomst", "naar_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "soort", "van_id", "waarde") VALUES (NEW."bewijs", NEW."herkomst", NEW."naar_id", _pgh_attach_context(), NOW(), \'gewijzigd\', NEW."id", NEW."reden", NEW."soort", NEW."van_id", NEW."waarde"); RETURN NULL;', hash='40028753c726da48a5c6712575cf49866b9b509f', operation='UPDATE', pgid='pgtrigger_gewijzigd_update_d352f', table='opgaven_opgavepaarwaarde', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='opgavepaarwaarde',
            trigger=pgtrigger.compiler.Trigger(name='verwijderd_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "opgaven_opgavepaarwaardeversie" ("bewijs", "herkomst", "naar_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "soort", "van_id", "waarde") VALUES (OLD."bewijs", OLD."herkomst", OLD."naar_id", _pgh_attach_context(), NOW(), \'verwijderd\', OLD."id", OLD."reden", OLD."soort", OLD."van_id", OLD."waarde"); RETURN NULL;', hash='0ded73ce77f21b0c38941522f149baf2c1ee0751', operation='DELETE', pgid='pgtrigger_verwijderd_delete_25d90', table='opgaven_opgavepaarwaarde', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='opgavetype',
            trigger=pgtrigger.compiler.Trigger(name='toegevoegd_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "opgaven_opgavetypeversie" ("code", "duur", "letter", "ligging", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaatsgebonden", "ruimtebeslag", "volgorde") VALUES (NEW."code", NEW."duur", NEW."letter", NEW."ligging", NEW."naam", _pgh_attach_context(), NOW(), \'toegevoegd\', NEW."id", NEW."plaatsgebonden", NEW."ruimtebeslag", NEW."volgorde"); RETURN NULL;', hash='8fbba90aabbeb3b4812f1203b6f411bbb42ace2a', operation='INSERT', pgid='pgtrigger_toegevoegd_insert_e4a44', table='opgaven_opgavetype', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='opgavetype',
            trigger=pgtrigger.compiler.Trigger(name='gewijzigd_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."code" IS DISTINCT FROM NEW."code" OR OLD."naam" IS DISTINCT FROM NEW."naam" OR OLD."letter" IS DISTINCT FROM NEW."letter" OR OLD."volgorde" IS DISTINCT FROM NEW."volgorde" OR OLD."ligging" IS DISTINCT FROM NEW."ligging" OR OLD."ruimtebeslag" IS DISTINCT FROM NEW."ruimtebeslag" OR OLD."duur" IS DISTINCT FROM NEW."duur" OR OLD."plaatsgebonden" IS DISTINCT FROM NEW."plaatsgebonden")', func='INSERT INTO "opgaven_opgavetypeversie" ("code", "duur", "letter", "ligging", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaatsgebonden", "ruimtebeslag", "volgorde") VALUES (NEW."code", NEW."duur", NEW."letter", NEW."ligging", NEW."naam", _pgh_attach_context(), NOW(), \'gewijzigd\', NEW."id", NEW."plaatsgebonden", NEW."ruimtebeslag", NEW."volgorde"); RETURN NULL;', hash='53c1c9f3bf65ccd4a5b50514b57b75552951ee06', operation='UPDATE', pgid='pgtrigger_gewijzigd_update_42b28', table='opgaven_opgavetype', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='opgavetype',
            trigger=pgtrigger.compiler.Trigger(name='verwijderd_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "opgaven_opgavetypeversie" ("code", "duur", "letter", "ligging", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaatsgebonden", "ruimtebeslag", "volgorde") VALUES (OLD."code", OLD."duur", OLD."letter", OLD."ligging", OLD."naam", _pgh_attach_context(), NOW(), \'verwijderd\', OLD."id", OLD."plaatsgebonden", OLD."ruimtebeslag", OLD."volgorde"); RETURN NULL;', hash='22ad707c4d9ce4fec371d12bed776ca5c8a2e92c', operation='DELETE', pgid='pgtrigger_verwijderd_delete_8a632', table='opgaven_opgavetype', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='typepaarwaarde',
            trigger=pgtrigger.compiler.Trigger(name='toegevoegd_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "opgaven_typepaarwaardeversie" ("bewijs", "herkomst", "naar_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "soort", "van_id", "waarde") VALUES (NEW."bewijs", NEW."herkomst", NEW."naar_id", _pgh_attach_context(), NOW(), \'toegevoegd\', NEW."id", NEW."reden", NEW."soort", NEW."van_id", NEW."waarde"); RETURN NULL;', hash='18530ce91c29369022b46d9f1b8657de89f1066a', operation='INSERT', pgid='pgtrigger_toegevoegd_insert_3cf30', table='opgaven_typepaarwaarde', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='typepaarwaarde',
            trigger=pgtrigger.compiler.Trigger(name='gewijzigd_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."soort" IS DISTINCT FROM NEW."soort" OR OLD."waarde" IS DISTINCT FROM NEW."waarde" OR OLD."reden" IS DISTINCT FROM NEW."reden" OR OLD."bewijs" IS DISTINCT FROM NEW."bewijs" OR OLD."herkomst" IS DISTINCT FROM NEW."herkomst" OR OLD."van_id" IS DISTINCT FROM NEW."van_id" OR OLD."naar_id" IS DISTINCT FROM NEW."naar_id")', func='INSERT INTO "opgaven_typepaarwaardeversie" ("bewijs", "herkomst", "naar_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "soort", "van_id", "waarde") VALUES (NEW."bewijs", NEW."herkomst", NEW."naar_id", _pgh_attach_context(), NOW(), \'gewijzigd\', NEW."id", NEW."reden", NEW."soort", NEW."van_id", NEW."waarde"); RETURN NULL;', hash='caa13a49f0b3c1889c1b4bf28ca06e94809f2292', operation='UPDATE', pgid='pgtrigger_gewijzigd_update_e9afc', table='opgaven_typepaarwaarde', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='typepaarwaarde',
            trigger=pgtrigger.compiler.Trigger(name='verwijderd_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "opgaven_typepaarwaardeversie" ("bewijs", "herkomst", "naar_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "soort", "van_id", "waarde") VALUES (OLD."bewijs", OLD."herkomst", OLD."naar_id", _pgh_attach_context(), NOW(), \'verwijderd\', OLD."id", OLD."reden", OLD."soort", OLD."van_id", OLD."waarde"); RETURN NULL;', hash='c1b5a7c1250b2c237290128bc7d404296ddbe1d9', operation='DELETE', pgid='pgtrigger_verwijderd_delete_2be68', table='opgaven_typepaarwaarde', when='AFTER')),
        ),
        migrations.AddField(
            model_name='matrixversieversie',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='matrixversieversie',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='opgaven.matrixversie'),
        ),
        migrations.AddField(
            model_name='opgavedelingversie',
            name='opgave',
            field=models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='opgaven.opgave'),
        ),
        migrations.AddField(
            model_name='opgavedelingversie',
            name='organisatie',
            field=models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='accounts.organisatie'),
        ),
        migrations.AddField(
            model_name='opgavedelingversie',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='opgavedelingversie',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='opgaven.opgavedeling'),
        ),
        migrations.AddField(
            model_name='opgaveligging',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='opgaveligging',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='opgaven.opgave'),
        ),
        migrations.AddField(
            model_name='opgavepaarwaardeversie',
            name='naar',
            field=models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='opgaven.opgave'),
        ),
        migrations.AddField(
            model_name='opgavepaarwaardeversie',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='opgavepaarwaardeversie',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='opgaven.opgavepaarwaarde'),
        ),
        migrations.AddField(
            model_name='opgavepaarwaardeversie',
            name='van',
            field=models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='opgaven.opgave'),
        ),
        migrations.AddField(
            model_name='opgavetypeversie',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='opgavetypeversie',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='opgaven.opgavetype'),
        ),
        migrations.AddField(
            model_name='opgaveversie',
            name='importering',
            field=models.ForeignKey(blank=True, db_constraint=False, db_index=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='opgaven.import'),
        ),
        migrations.AddField(
            model_name='opgaveversie',
            name='organisatie',
            field=models.ForeignKey(blank=True, db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='accounts.organisatie', verbose_name='eigenaar'),
        ),
        migrations.AddField(
            model_name='opgaveversie',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='opgaveversie',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='opgaven.opgave'),
        ),
        migrations.AddField(
            model_name='opgaveversie',
            name='type',
            field=models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='opgaven.opgavetype', verbose_name='opgavetype'),
        ),
        migrations.AddField(
            model_name='typepaarwaardeversie',
            name='naar',
            field=models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='opgaven.opgavetype'),
        ),
        migrations.AddField(
            model_name='typepaarwaardeversie',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='typepaarwaardeversie',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='opgaven.typepaarwaarde'),
        ),
        migrations.AddField(
            model_name='typepaarwaardeversie',
            name='van',
            field=models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='opgaven.opgavetype'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='matrixversieversie',
            trigger=pgtrigger.compiler.Trigger(name='alleen_toevoegen', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF TG_OP = 'UPDATE' AND coalesce(current_setting('gebied.wissen', true), '') = 'aan' AND to_jsonb(NEW) - '{}'::text[] = to_jsonb(OLD) - '{}'::text[] THEN RETURN NEW; END IF; RAISE EXCEPTION 'History is append-only: % is refused.', TG_OP USING ERRCODE = 'integrity_constraint_violation';", hash='5e1ecc68b5674da0f35daae1ea7f20f9442e6cf5', operation='UPDATE OR DELETE', pgid='pgtrigger_alleen_toevoegen_af69f', table='opgaven_matrixversieversie', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='matrixversieversie',
            trigger=pgtrigger.compiler.Trigger(name='niet_leegmaken', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is append-only: % is refused.', TG_OP USING ERRCODE = 'integrity_constraint_violation';", hash='60682fc7c78afe3fa9a3214101e04e017735e0b0', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_niet_leegmaken_1c245', table='opgaven_matrixversieversie', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='opgavedelingversie',
            trigger=pgtrigger.compiler.Trigger(name='alleen_toevoegen', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF TG_OP = 'UPDATE' AND coalesce(current_setting('gebied.wissen', true), '') = 'aan' AND to_jsonb(NEW) - '{}'::text[] = to_jsonb(OLD) - '{}'::text[] THEN RETURN NEW; END IF; RAISE EXCEPTION 'History is append-only: % is refused.', TG_OP USING ERRCODE = 'integrity_constraint_violation';", hash='dafcd90f9d4eee1951b063ca5b0e024f2a87d5e1', operation='UPDATE OR DELETE', pgid='pgtrigger_alleen_toevoegen_580c9', table='opgaven_opgavedelingversie', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='opgavedelingversie',
            trigger=pgtrigger.compiler.Trigger(name='niet_leegmaken', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is append-only: % is refused.', TG_OP USING ERRCODE = 'integrity_constraint_violation';", hash='1275649ca49788732b54cbdc614425922fa21fd0', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_niet_leegmaken_60893', table='opgaven_opgavedelingversie', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='opgaveligging',
            trigger=pgtrigger.compiler.Trigger(name='alleen_toevoegen', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF TG_OP = 'UPDATE' AND coalesce(current_setting('gebied.wissen', true), '') = 'aan' AND to_jsonb(NEW) - '{}'::text[] = to_jsonb(OLD) - '{}'::text[] THEN RETURN NEW; END IF; RAISE EXCEPTION 'History is append-only: % is refused.', TG_OP USING ERRCODE = 'integrity_constraint_violation';", hash='bc1c9627515b72b85111c52cfe7e13f587a8d67b', operation='UPDATE OR DELETE', pgid='pgtrigger_alleen_toevoegen_769c7', table='opgaven_opgaveligging', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='opgaveligging',
            trigger=pgtrigger.compiler.Trigger(name='niet_leegmaken', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is append-only: % is refused.', TG_OP USING ERRCODE = 'integrity_constraint_violation';", hash='360b0e470e8b148d243f1b42edf4d45f9b79f019', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_niet_leegmaken_eb82b', table='opgaven_opgaveligging', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='opgavepaarwaardeversie',
            trigger=pgtrigger.compiler.Trigger(name='alleen_toevoegen', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF TG_OP = 'UPDATE' AND coalesce(current_setting('gebied.wissen', true), '') = 'aan' AND to_jsonb(NEW) - '{}'::text[] = to_jsonb(OLD) - '{}'::text[] THEN RETURN NEW; END IF; RAISE EXCEPTION 'History is append-only: % is refused.', TG_OP USING ERRCODE = 'integrity_constraint_violation';", hash='1f323166201bc30baaad071ded65029af1802069', operation='UPDATE OR DELETE', pgid='pgtrigger_alleen_toevoegen_6f2f1', table='opgaven_opgavepaarwaardeversie', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='opgavepaarwaardeversie',
            trigger=pgtrigger.compiler.Trigger(name='niet_leegmaken', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is append-only: % is refused.', TG_OP USING ERRCODE = 'integrity_constraint_violation';", hash='24b5b9a4b7d6916014576a3f229fd0299ae00687', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_niet_leegmaken_8fb59', table='opgaven_opgavepaarwaardeversie', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='opgavetypeversie',
            trigger=pgtrigger.compiler.Trigger(name='alleen_toevoegen', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF TG_OP = 'UPDATE' AND coalesce(current_setting('gebied.wissen', true), '') = 'aan' AND to_jsonb(NEW) - '{}'::text[] = to_jsonb(OLD) - '{}'::text[] THEN RETURN NEW; END IF; RAISE EXCEPTION 'History is append-only: % is refused.', TG_OP USING ERRCODE = 'integrity_constraint_violation';", hash='e37984d5bedf6c13980d2881d0a9c54a99214f9a', operation='UPDATE OR DELETE', pgid='pgtrigger_alleen_toevoegen_efe61', table='opgaven_opgavetypeversie', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='opgavetypeversie',
            trigger=pgtrigger.compiler.Trigger(name='niet_leegmaken', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is append-only: % is refused.', TG_OP USING ERRCODE = 'integrity_constraint_violation';", hash='5bb26e5024711fc997444933a4deaffbfbad381a', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_niet_leegmaken_0b1f9', table='opgaven_opgavetypeversie', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='opgaveversie',
            trigger=pgtrigger.compiler.Trigger(name='alleen_toevoegen', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF TG_OP = 'UPDATE' AND coalesce(current_setting('gebied.wissen', true), '') = 'aan' AND to_jsonb(NEW) - '{}'::text[] = to_jsonb(OLD) - '{}'::text[] THEN RETURN NEW; END IF; RAISE EXCEPTION 'History is append-only: % is refused.', TG_OP USING ERRCODE = 'integrity_constraint_violation';", hash='025d4cc0cb0c9371ab1adad30605462520b16790', operation='UPDATE OR DELETE', pgid='pgtrigger_alleen_toevoegen_d117d', table='opgaven_opgaveversie', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='opgaveversie',
            trigger=pgtrigger.compiler.Trigger(name='niet_leegmaken', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is append-only: % is refused.', TG_OP USING ERRCODE = 'integrity_constraint_violation';", hash='a15c3f16a702bb6ce589a1215b5bed7c7d790dc6', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_niet_leegmaken_cd39c', table='opgaven_opgaveversie', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='typepaarwaardeversie',
            trigger=pgtrigger.compiler.Trigger(name='alleen_toevoegen', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF TG_OP = 'UPDATE' AND coalesce(current_setting('gebied.wissen', true), '') = 'aan' AND to_jsonb(NEW) - '{}'::text[] = to_jsonb(OLD) - '{}'::text[] THEN RETURN NEW; END IF; RAISE EXCEPTION 'History is append-only: % is refused.', TG_OP USING ERRCODE = 'integrity_constraint_violation';", hash='d2c6bc4cb6e42b24a1ed02045fb3282631fb1e29', operation='UPDATE OR DELETE', pgid='pgtrigger_alleen_toevoegen_b6c12', table='opgaven_typepaarwaardeversie', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='typepaarwaardeversie',
            trigger=pgtrigger.compiler.Trigger(name='niet_leegmaken', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is append-only: % is refused.', TG_OP USING ERRCODE = 'integrity_constraint_violation';", hash='7301c7bf8098b3b47c6015c59d825f772461ee16', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_niet_leegmaken_49323', table='opgaven_typepaarwaardeversie', when='BEFORE')),
        ),
        migrations.RunPython(write_first_versions("opgaven"), migrations.RunPython.noop),
    ]
