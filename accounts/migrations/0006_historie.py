"""Tables of versions, the triggers that fill them, and a first version of every row that is there."""

import accounts.models.sleutel
import django.contrib.auth.validators
import django.contrib.postgres.fields
import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from accounts.historie.begin import write_first_versions


# Who was behind a change can be added while it goes on, and taken out by erasure. Any other update leaves the row as it
# was (a request may sign somebody else in half-way), and no row goes.
CONTEXT_GUARD = """
CREATE FUNCTION historie_context_bewaken() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.id = OLD.id THEN
        IF NEW.metadata @> OLD.metadata THEN RETURN NEW; END IF;
        IF coalesce(current_setting('gebied.wissen', true), '') = 'aan'
            AND NEW.metadata = OLD.metadata - 'gebruiker' THEN RETURN NEW; END IF;
        RETURN NULL;
    END IF;
    RAISE EXCEPTION 'History is append-only: % is refused.', TG_OP USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER historie_alleen_toevoegen BEFORE UPDATE OR DELETE ON pghistory_context
    FOR EACH ROW EXECUTE FUNCTION historie_context_bewaken();
CREATE TRIGGER historie_niet_leegmaken BEFORE TRUNCATE ON pghistory_context
    FOR EACH STATEMENT EXECUTE FUNCTION historie_context_bewaken();
"""
CONTEXT_UNGUARD = """
DROP TRIGGER historie_alleen_toevoegen ON pghistory_context;
DROP TRIGGER historie_niet_leegmaken ON pghistory_context;
DROP FUNCTION historie_context_bewaken();
"""


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0005_leden_en_rollen'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        migrations.RunSQL("CREATE SEQUENCE historie_nummer", "DROP SEQUENCE historie_nummer"),
        migrations.RunSQL(CONTEXT_GUARD, CONTEXT_UNGUARD),
        migrations.CreateModel(
            name='ApiSleutelVersie',
            fields=[
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_id', models.BigIntegerField(db_default=models.Func(models.Value('historie_nummer'), function='nextval'), editable=False, primary_key=True, serialize=False)),
                ('naam', models.CharField(help_text='Waarvoor deze sleutel is, bijvoorbeeld QGIS regiobureau.', max_length=100, verbose_name='naam')),
                ('rechten', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=20), default=accounts.models.sleutel._reading, size=None, verbose_name='rechten')),
                ('aangemaakt_op', models.DateTimeField(auto_now_add=True, verbose_name='aangemaakt op')),
                ('vervalt_op', models.DateTimeField(blank=True, null=True, verbose_name='vervalt op')),
                ('ingetrokken_op', models.DateTimeField(blank=True, null=True, verbose_name='ingetrokken op')),
            ],
            options={
                'verbose_name': 'versie van API-sleutel',
                'verbose_name_plural': 'versies van API-sleutels',
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='LidmaatschapVersie',
            fields=[
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_id', models.BigIntegerField(db_default=models.Func(models.Value('historie_nummer'), function='nextval'), editable=False, primary_key=True, serialize=False)),
                ('begin', models.DateField(default=django.utils.timezone.localdate, verbose_name='eerste dag')),
                ('eind', models.DateField(blank=True, null=True, verbose_name='laatste dag')),
            ],
            options={
                'verbose_name': 'versie van lidmaatschap',
                'verbose_name_plural': 'versies van lidmaatschappen',
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='OrganisatieVersie',
            fields=[
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_id', models.BigIntegerField(db_default=models.Func(models.Value('historie_nummer'), function='nextval'), editable=False, primary_key=True, serialize=False)),
                ('code', models.SlugField(db_index=False, help_text='Korte naam zonder spaties, bijvoorbeeld gm0703.', verbose_name='code')),
                ('naam', models.CharField(max_length=200, verbose_name='naam')),
                ('soort', models.CharField(choices=[('gemeente', 'Gemeente'), ('provincie', 'Provincie'), ('waterschap', 'Waterschap'), ('regio', 'Regio of regiobureau'), ('rijk', 'Rijk'), ('corporatie', 'Woningcorporatie'), ('welzijn', 'Welzijnsorganisatie'), ('overig', 'Overig')], default='overig', max_length=20, verbose_name='soort')),
            ],
            options={
                'verbose_name': 'versie van organisatie',
                'verbose_name_plural': 'versies van organisaties',
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='RegioledenVersie',
            fields=[
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_id', models.BigIntegerField(db_default=models.Func(models.Value('historie_nummer'), function='nextval'), editable=False, primary_key=True, serialize=False)),
            ],
            options={
                'verbose_name': 'versie van from_organisatie-to_organisatie-relatie',
                'verbose_name_plural': 'versies van from_organisatie-to_organisatie-relaties',
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='RolVersie',
            fields=[
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_id', models.BigIntegerField(db_default=models.Func(models.Value('historie_nummer'), function='nextval'), editable=False, primary_key=True, serialize=False)),
                ('rol', models.CharField(choices=[('beheerder', 'Beheerder'), ('gebiedsmanager', 'Gebiedsmanager'), ('opgavemanager', 'Opgavemanager'), ('cop-coordinator', 'CoP-coördinator'), ('lezer', 'Lezer'), ('regiobureau', 'Regiobureau')], max_length=20, verbose_name='rol')),
                ('zonder', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=20), blank=True, default=list, size=None, verbose_name='zonder deze rechten')),
            ],
            options={
                'verbose_name': 'versie van rol',
                'verbose_name_plural': 'versies van rollen',
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='UserVersie',
            fields=[
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_id', models.BigIntegerField(db_default=models.Func(models.Value('historie_nummer'), function='nextval'), editable=False, primary_key=True, serialize=False)),
                ('is_superuser', models.BooleanField(default=False, help_text='Designates that this user has all permissions without explicitly assigning them.', verbose_name='superuser status')),
                ('username', models.CharField(error_messages={'unique': 'A user with that username already exists.'}, help_text='Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.', max_length=150, validators=[django.contrib.auth.validators.UnicodeUsernameValidator()], verbose_name='username')),
                ('first_name', models.CharField(blank=True, max_length=150, verbose_name='first name')),
                ('last_name', models.CharField(blank=True, max_length=150, verbose_name='last name')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='email address')),
                ('is_staff', models.BooleanField(default=False, help_text='Designates whether the user can log into this admin site.', verbose_name='staff status')),
                ('is_active', models.BooleanField(default=True, help_text='Designates whether this user should be treated as active. Unselect this instead of deleting accounts.', verbose_name='active')),
                ('date_joined', models.DateTimeField(default=django.utils.timezone.now, verbose_name='date joined')),
            ],
            options={
                'verbose_name': 'versie van gebruiker',
                'verbose_name_plural': 'versies van gebruikers',
                'abstract': False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='apisleutel',
            trigger=pgtrigger.compiler.Trigger(name='toegevoegd_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "accounts_apisleutelversie" ("aangemaakt_op", "ingetrokken_op", "naam", "organisatie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rechten", "vervalt_op") VALUES (NEW."aangemaakt_op", NEW."ingetrokken_op", NEW."naam", NEW."organisatie_id", _pgh_attach_context(), NOW(), \'toegevoegd\', NEW."id", NEW."rechten", NEW."vervalt_op"); RETURN NULL;', hash='4429cc017a7e5fc0d5c5298cde9e3de57e6a24e3', operation='INSERT', pgid='pgtrigger_toegevoegd_insert_95ff2', table='accounts_apisleutel', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='apisleutel',
            trigger=pgtrigger.compiler.Trigger(name='gewijzigd_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."organisatie_id" IS DISTINCT FROM NEW."organisatie_id" OR OLD."naam" IS DISTINCT FROM NEW."naam" OR OLD."rechten" IS DISTINCT FROM NEW."rechten" OR OLD."aangemaakt_op" IS DISTINCT FROM NEW."aangemaakt_op" OR OLD."vervalt_op" IS DISTINCT FROM NEW."vervalt_op" OR OLD."ingetrokken_op" IS DISTINCT FROM NEW."ingetrokken_op")', func='INSERT INTO "accounts_apisleutelversie" ("aangemaakt_op", "ingetrokken_op", "naam", "organisatie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rechten", "vervalt_op") VALUES (NEW."aangemaakt_op", NEW."ingetrokken_op", NEW."naam", NEW."organisatie_id", _pgh_attach_context(), NOW(), \'gewijzigd\', NEW."id", NEW."rechten", NEW."vervalt_op"); RETURN NULL;', hash='d835ab34eb19dd0787cd6488dd58bc7785e8fd93', operation='UPDATE', pgid='pgtrigger_gewijzigd_update_0a3f3', table='accounts_apisleutel', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='apisleutel',
            trigger=pgtrigger.compiler.Trigger(name='verwijderd_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "accounts_apisleutelversie" ("aangemaakt_op", "ingetrokken_op", "naam", "organisatie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rechten", "vervalt_op") VALUES (OLD."aangemaakt_op", OLD."ingetrokken_op", OLD."naam", OLD."organisatie_id", _pgh_attach_context(), NOW(), \'verwijderd\', OLD."id", OLD."rechten", OLD."vervalt_op"); RETURN NULL;', hash='13f0b5a042817e07ef857a0195a0d8cc54bb542f', operation='DELETE', pgid='pgtrigger_verwijderd_delete_5d791', table='accounts_apisleutel', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='lidmaatschap',
            trigger=pgtrigger.compiler.Trigger(name='toegevoegd_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "accounts_lidmaatschapversie" ("begin", "eind", "organisatie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") VALUES (NEW."begin", NEW."eind", NEW."organisatie_id", _pgh_attach_context(), NOW(), \'toegevoegd\', NEW."id", NEW."user_id"); RETURN NULL;', hash='8a516edd14787cec608cf6b74d108dcb7cb53bb5', operation='INSERT', pgid='pgtrigger_toegevoegd_insert_0471d', table='accounts_lidmaatschap', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='lidmaatschap',
            trigger=pgtrigger.compiler.Trigger(name='gewijzigd_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."user_id" IS DISTINCT FROM NEW."user_id" OR OLD."organisatie_id" IS DISTINCT FROM NEW."organisatie_id" OR OLD."begin" IS DISTINCT FROM NEW."begin" OR OLD."eind" IS DISTINCT FROM NEW."eind")', func='INSERT INTO "accounts_lidmaatschapversie" ("begin", "eind", "organisatie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") VALUES (NEW."begin", NEW."eind", NEW."organisatie_id", _pgh_attach_context(), NOW(), \'gewijzigd\', NEW."id", NEW."user_id"); RETURN NULL;', hash='3f275122a5b1abb1fd702bc5fa1ea4e7538b087c', operation='UPDATE', pgid='pgtrigger_gewijzigd_update_b7bd1', table='accounts_lidmaatschap', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='lidmaatschap',
            trigger=pgtrigger.compiler.Trigger(name='verwijderd_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "accounts_lidmaatschapversie" ("begin", "eind", "organisatie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") VALUES (OLD."begin", OLD."eind", OLD."organisatie_id", _pgh_attach_context(), NOW(), \'verwijderd\', OLD."id", OLD."user_id"); RETURN NULL;', hash='cfe1066802161acf2c9f5a48ae5beef1e998f622', operation='DELETE', pgid='pgtrigger_verwijderd_delete_3d0b3', table='accounts_lidmaatschap', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='organisatie',
            trigger=pgtrigger.compiler.Trigger(name='toegevoegd_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "accounts_organisatieversie" ("code", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort") VALUES (NEW."code", NEW."naam", _pgh_attach_context(), NOW(), \'toegevoegd\', NEW."id", NEW."soort"); RETURN NULL;', hash='b8e907159f5a7a02bd21c09a8c1ad8a660447e86', operation='INSERT', pgid='pgtrigger_toegevoegd_insert_59898', table='accounts_organisatie', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='organisatie',
            trigger=pgtrigger.compiler.Trigger(name='gewijzigd_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."code" IS DISTINCT FROM NEW."code" OR OLD."naam" IS DISTINCT FROM NEW."naam" OR OLD."soort" IS DISTINCT FROM NEW."soort")', func='INSERT INTO "accounts_organisatieversie" ("code", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort") VALUES (NEW."code", NEW."naam", _pgh_attach_context(), NOW(), \'gewijzigd\', NEW."id", NEW."soort"); RETURN NULL;', hash='5264a8ac1cf0dc10b310224ca1a3c19ea1249697', operation='UPDATE', pgid='pgtrigger_gewijzigd_update_0a2e1', table='accounts_organisatie', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='organisatie',
            trigger=pgtrigger.compiler.Trigger(name='verwijderd_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "accounts_organisatieversie" ("code", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort") VALUES (OLD."code", OLD."naam", _pgh_attach_context(), NOW(), \'verwijderd\', OLD."id", OLD."soort"); RETURN NULL;', hash='638a977b52e51e9b577c05aa6bbacab725e9412e', operation='DELETE', pgid='pgtrigger_verwijderd_delete_7181e', table='accounts_organisatie', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='rol',
            trigger=pgtrigger.compiler.Trigger(name='toegevoegd_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "accounts_rolversie" ("lidmaatschap_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rol", "zonder") VALUES (NEW."lidmaatschap_id", _pgh_attach_context(), NOW(), \'toegevoegd\', NEW."id", NEW."rol", NEW."zonder"); RETURN NULL;', hash='9ca8b2d22d520695c942906252aaa6ee2b633115', operation='INSERT', pgid='pgtrigger_toegevoegd_insert_bd24c', table='accounts_rol', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='rol',
            trigger=pgtrigger.compiler.Trigger(name='gewijzigd_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."lidmaatschap_id" IS DISTINCT FROM NEW."lidmaatschap_id" OR OLD."rol" IS DISTINCT FROM NEW."rol" OR OLD."zonder" IS DISTINCT FROM NEW."zonder")', func='INSERT INTO "accounts_rolversie" ("lidmaatschap_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rol", "zonder") VALUES (NEW."lidmaatschap_id", _pgh_attach_context(), NOW(), \'gewijzigd\', NEW."id", NEW."rol", NEW."zonder"); RETURN NULL;', hash='84bae63a85be8b18228b26fae5e010c792f5758c', operation='UPDATE', pgid='pgtrigger_gewijzigd_update_6dbff', table='accounts_rol', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='rol',
            trigger=pgtrigger.compiler.Trigger(name='verwijderd_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "accounts_rolversie" ("lidmaatschap_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rol", "zonder") VALUES (OLD."lidmaatschap_id", _pgh_attach_context(), NOW(), \'verwijderd\', OLD."id", OLD."rol", OLD."zonder"); RETURN NULL;', hash='bc827266aab81b1c30e9cdfbcee7559499b14aec', operation='DELETE', pgid='pgtrigger_verwijderd_delete_e68df', table='accounts_rol', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='user',
            trigger=pgtrigger.compiler.Trigger(name='toegevoegd_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "accounts_userversie" ("date_joined", "email", "first_name", "is_active", "is_staff", "is_superuser", "last_name", "organisatie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "username") VALUES (NEW."date_joined", NEW."email", NEW."first_name", NEW."is_active", NEW."is_staff", NEW."is_superuser", NEW."last_name", NEW."organisatie_id", _pgh_attach_context(), NOW(), \'toegevoegd\', NEW."id", NEW."username"); RETURN NULL;', hash='7ef9beaa17c1bda96ec858c57f092f79bef36d5f', operation='INSERT', pgid='pgtrigger_toegevoegd_insert_c5968', table='accounts_user', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='user',
            trigger=pgtrigger.compiler.Trigger(name='gewijzigd_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."is_superuser" IS DISTINCT FROM NEW."is_superuser" OR OLD."username" IS DISTINCT FROM NEW."username" OR OLD."first_name" IS DISTINCT FROM NEW."first_name" OR OLD."last_name" IS DISTINCT FROM NEW."last_name" OR OLD."email" IS DISTINCT FROM NEW."email" OR OLD."is_staff" IS DISTINCT FROM NEW."is_staff" OR OLD."is_active" IS DISTINCT FROM NEW."is_active" OR OLD."date_joined" IS DISTINCT FROM NEW."date_joined" OR OLD."organisatie_id" IS DISTINCT FROM NEW."organisatie_id")', func='INSERT INTO "accounts_userversie" ("date_joined", "email", "first_name", "is_active", "is_staff", "is_superuser", "last_name", "organisatie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "username") VALUES (NEW."date_joined", NEW."email", NEW."first_name", NEW."is_active", NEW."is_staff", NEW."is_superuser", NEW."last_name", NEW."organisatie_id", _pgh_attach_context(), NOW(), \'gewijzigd\', NEW."id", NEW."username"); RETURN NULL;', hash='67ccf71c564249c6c2c88f8c27f59d354a126b92', operation='UPDATE', pgid='pgtrigger_gewijzigd_update_5a2f1', table='accounts_user', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='user',
            trigger=pgtrigger.compiler.Trigger(name='verwijderd_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "accounts_userversie" ("date_joined", "email", "first_name", "is_active", "is_staff", "is_superuser", "last_name", "organisatie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "username") VALUES (OLD."date_joined", OLD."email", OLD."first_name", OLD."is_active", OLD."is_staff", OLD."is_superuser", OLD."last_name", OLD."organisatie_id", _pgh_attach_context(), NOW(), \'verwijderd\', OLD."id", OLD."username"); RETURN NULL;', hash='270b5336eb8c76553d7a8be2334fe2b4fac261e0', operation='DELETE', pgid='pgtrigger_verwijderd_delete_e0880', table='accounts_user', when='AFTER')),
        ),
        migrations.AddField(
            model_name='apisleutelversie',
            name='organisatie',
            field=models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='accounts.organisatie'),
        ),
        migrations.AddField(
            model_name='apisleutelversie',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='apisleutelversie',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='accounts.apisleutel'),
        ),
        migrations.AddField(
            model_name='lidmaatschapversie',
            name='organisatie',
            field=models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='accounts.organisatie'),
        ),
        migrations.AddField(
            model_name='lidmaatschapversie',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='lidmaatschapversie',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='accounts.lidmaatschap'),
        ),
        migrations.AddField(
            model_name='lidmaatschapversie',
            name='user',
            field=models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='organisatieversie',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='organisatieversie',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='accounts.organisatie'),
        ),
        migrations.AddField(
            model_name='regioledenversie',
            name='from_organisatie',
            field=models.ForeignKey(db_constraint=False, db_index=False, db_tablespace='', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='accounts.organisatie'),
        ),
        migrations.AddField(
            model_name='regioledenversie',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='regioledenversie',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='accounts.organisatie_regioleden'),
        ),
        migrations.AddField(
            model_name='regioledenversie',
            name='to_organisatie',
            field=models.ForeignKey(db_constraint=False, db_index=False, db_tablespace='', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='accounts.organisatie'),
        ),
        migrations.AddField(
            model_name='rolversie',
            name='lidmaatschap',
            field=models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='accounts.lidmaatschap'),
        ),
        migrations.AddField(
            model_name='rolversie',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='rolversie',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='accounts.rol'),
        ),
        migrations.AddField(
            model_name='userversie',
            name='organisatie',
            field=models.ForeignKey(blank=True, db_constraint=False, db_index=False, help_text='Een van de organisaties waarvan deze persoon lid is.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='accounts.organisatie', verbose_name='werkt nu namens'),
        ),
        migrations.AddField(
            model_name='userversie',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='userversie',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='apisleutelversie',
            trigger=pgtrigger.compiler.Trigger(name='alleen_toevoegen', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF TG_OP = 'UPDATE' AND coalesce(current_setting('gebied.wissen', true), '') = 'aan' AND to_jsonb(NEW) - '{}'::text[] = to_jsonb(OLD) - '{}'::text[] THEN RETURN NEW; END IF; RAISE EXCEPTION 'History is append-only: % is refused.', TG_OP USING ERRCODE = 'integrity_constraint_violation';", hash='d81e2ee24b7a102660a0817fbd77f6fe537e4b88', operation='UPDATE OR DELETE', pgid='pgtrigger_alleen_toevoegen_ef0cf', table='accounts_apisleutelversie', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='apisleutelversie',
            trigger=pgtrigger.compiler.Trigger(name='niet_leegmaken', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is append-only: % is refused.', TG_OP USING ERRCODE = 'integrity_constraint_violation';", hash='ab7b9240d7b5157d71956e8d4cb5fc159d523fe3', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_niet_leegmaken_438a6', table='accounts_apisleutelversie', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='lidmaatschapversie',
            trigger=pgtrigger.compiler.Trigger(name='alleen_toevoegen', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF TG_OP = 'UPDATE' AND coalesce(current_setting('gebied.wissen', true), '') = 'aan' AND to_jsonb(NEW) - '{}'::text[] = to_jsonb(OLD) - '{}'::text[] THEN RETURN NEW; END IF; RAISE EXCEPTION 'History is append-only: % is refused.', TG_OP USING ERRCODE = 'integrity_constraint_violation';", hash='3ed062e6f91ae8f136a2748cd5bfa646d40d1c32', operation='UPDATE OR DELETE', pgid='pgtrigger_alleen_toevoegen_5f311', table='accounts_lidmaatschapversie', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='lidmaatschapversie',
            trigger=pgtrigger.compiler.Trigger(name='niet_leegmaken', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is append-only: % is refused.', TG_OP USING ERRCODE = 'integrity_constraint_violation';", hash='3c53eb15cdbcf0115a3e249ad3830b86bd1f5d18', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_niet_leegmaken_cddbc', table='accounts_lidmaatschapversie', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='organisatieversie',
            trigger=pgtrigger.compiler.Trigger(name='alleen_toevoegen', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF TG_OP = 'UPDATE' AND coalesce(current_setting('gebied.wissen', true), '') = 'aan' AND to_jsonb(NEW) - '{}'::text[] = to_jsonb(OLD) - '{}'::text[] THEN RETURN NEW; END IF; RAISE EXCEPTION 'History is append-only: % is refused.', TG_OP USING ERRCODE = 'integrity_constraint_violation';", hash='b1c97b54471146a634d3e84e5aa50ca2346a18f8', operation='UPDATE OR DELETE', pgid='pgtrigger_alleen_toevoegen_05654', table='accounts_organisatieversie', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='organisatieversie',
            trigger=pgtrigger.compiler.Trigger(name='niet_leegmaken', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is append-only: % is refused.', TG_OP USING ERRCODE = 'integrity_constraint_violation';", hash='27e6d89b6d71b3e7117e3a04d12a4d9ab482786e', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_niet_leegmaken_4d61a', table='accounts_organisatieversie', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='regioledenversie',
            trigger=pgtrigger.compiler.Trigger(name='alleen_toevoegen', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF TG_OP = 'UPDATE' AND coalesce(current_setting('gebied.wissen', true), '') = 'aan' AND to_jsonb(NEW) - '{}'::text[] = to_jsonb(OLD) - '{}'::text[] THEN RETURN NEW; END IF; RAISE EXCEPTION 'History is append-only: % is refused.', TG_OP USING ERRCODE = 'integrity_constraint_violation';", hash='a6c7953bd5575a9ae9dd0f94cb208e17559d3ff8', operation='UPDATE OR DELETE', pgid='pgtrigger_alleen_toevoegen_304b2', table='accounts_regioledenversie', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='regioledenversie',
            trigger=pgtrigger.compiler.Trigger(name='niet_leegmaken', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is append-only: % is refused.', TG_OP USING ERRCODE = 'integrity_constraint_violation';", hash='f11c56ec0301edf84ee5743bc00b9d8e6bc162e7', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_niet_leegmaken_e6e71', table='accounts_regioledenversie', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='rolversie',
            trigger=pgtrigger.compiler.Trigger(name='alleen_toevoegen', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF TG_OP = 'UPDATE' AND coalesce(current_setting('gebied.wissen', true), '') = 'aan' AND to_jsonb(NEW) - '{}'::text[] = to_jsonb(OLD) - '{}'::text[] THEN RETURN NEW; END IF; RAISE EXCEPTION 'History is append-only: % is refused.', TG_OP USING ERRCODE = 'integrity_constraint_violation';", hash='ee4b46fb8611dd2f8f5071acae5bb84df0b6ae6d', operation='UPDATE OR DELETE', pgid='pgtrigger_alleen_toevoegen_d58e0', table='accounts_rolversie', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='rolversie',
            trigger=pgtrigger.compiler.Trigger(name='niet_leegmaken', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is append-only: % is refused.', TG_OP USING ERRCODE = 'integrity_constraint_violation';", hash='6bb9f30cdfed36f4ed07ae2bc5b15cc5d4c6af83', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_niet_leegmaken_0aeda', table='accounts_rolversie', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='userversie',
            trigger=pgtrigger.compiler.Trigger(name='alleen_toevoegen', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF TG_OP = 'UPDATE' AND coalesce(current_setting('gebied.wissen', true), '') = 'aan' AND to_jsonb(NEW) - '{username,first_name,last_name,email}'::text[] = to_jsonb(OLD) - '{username,first_name,last_name,email}'::text[] THEN RETURN NEW; END IF; RAISE EXCEPTION 'History is append-only: % is refused.', TG_OP USING ERRCODE = 'integrity_constraint_violation';", hash='469f5ed52bcaf3328c06dc7fc3a45a48f9026bfa', operation='UPDATE OR DELETE', pgid='pgtrigger_alleen_toevoegen_e2775', table='accounts_userversie', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='userversie',
            trigger=pgtrigger.compiler.Trigger(name='niet_leegmaken', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History is append-only: % is refused.', TG_OP USING ERRCODE = 'integrity_constraint_violation';", hash='56eb3e5796fdf52e9712e0776927a5d2d1a6b26c', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_niet_leegmaken_cb072', table='accounts_userversie', when='BEFORE')),
        ),
        migrations.RunPython(write_first_versions("accounts"), migrations.RunPython.noop),
    ]
