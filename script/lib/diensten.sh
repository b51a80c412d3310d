# The services together: what every command needs before Django can start.

# Start what does not run yet; remember what we started, so that script/run stops just that.
basis_starten() {
    (
        op_slot 9
        PG_VERSIE=$(pg_versie || true)
        plaatsen_maken
        if ! cluster_draait; then
            schijf_controleren
            cluster_starten
            printf 'cluster\n'
        fi
        if ! broker_draait; then
            broker_starten
            printf 'broker\n'
        fi
    ) 9<"$GEBIED_HOME"
}

basis_draait() {
    PG_VERSIE=$(pg_versie) && cluster_draait && broker_draait
}

# opzetten [test|bench]: everything up to running services. Silent when nothing needs doing.
opzetten() {
    local groepen=()
    case ${1:-} in
        test) groepen=(test lint) ;;
        bench) groepen=(bench) ;;
    esac
    pakketten_installeren "${1:-}"
    plaatsen_bepalen
    python_installeren "${groepen[@]}"
    frontend_installeren "${1:-}"
    vertalingen_maken
    ZELF_GESTART=''
    basis_draait || ZELF_GESTART=$(basis_starten)
    PG_VERSIE=$(pg_versie)
    omgeving_zetten
}

django() {
    "$VENV/bin/python" "$ROOT/manage.py" "$@"
}

# The packages, the list of apps and our own migrations: what decides which tables there are.
migratie_stempel() {
    cat "$ROOT/uv.lock" "$ROOT/config/settings/base.py" "$ROOT"/*/migrations/*.py 2>/dev/null | sha256sum | cut -c1-64
}

# Bring the tables up to date when a migration changed since the last time.
migreren() {
    [[ $(cat "$DATA/migraties" 2>/dev/null) != "$(migratie_stempel)" ]] || return 0
    (
        op_slot 9
        [[ -e $DATA/migraties ]] || meld "De tabellen worden gemaakt (dit duurt enkele minuten)."
        in_verslag django migrate --noinput ||
            stop_met "Het bijwerken van de tabellen is mislukt. $(verslag_noemen)"
        migratie_stempel >"$DATA/migraties"
    ) 9<"$GEBIED_HOME"
}

# Stop the database and the broker.
basis_stoppen() {
    (
        op_slot 9
        broker_stoppen
        cluster_stoppen
    ) 9<"$GEBIED_HOME"
}
