# The private PostgreSQL cluster: on a unix socket only, open to who may enter the socket's folder.
#
# A new cluster is built as postgres.nieuw and gets its name when it is whole: what is called `postgres` holds data
# and is never thrown away, what is called `postgres.nieuw` was interrupted and always is.

# The newest PostgreSQL >= 15 with PostGIS, or the version that made the cluster.
pg_versie() {
    if [[ -r ${CLUSTER:-}/PG_VERSION ]]; then
        cat "$CLUSTER/PG_VERSION"
    else
        nieuwste_pg
    fi
}

nieuwste_pg() {
    local map versie beste=''
    for map in "${PG_MAP:-/usr/lib/postgresql}"/*/bin/initdb; do
        versie=${map%/bin/initdb}
        versie=${versie##*/}
        [[ $versie =~ ^[0-9]+$ ]] && ((versie >= 15)) || continue
        [[ -e /usr/share/postgresql/$versie/extension/postgis.control ]] || continue
        if [[ -z $beste ]] || ((versie > beste)); then beste=$versie; fi
    done
    [[ -n $beste ]] && printf '%s\n' "$beste"
}

pg_programma() {
    printf '%s/%s/bin/%s\n' "${PG_MAP:-/usr/lib/postgresql}" "$PG_VERSIE" "$1"
}

cluster_draait() {
    [[ -S $SOCKETS/.s.PGSQL.5432 ]] && "$(pg_programma pg_isready)" -q -h "$SOCKETS" -U gebied -d gebied &&
        cluster_pid >/dev/null
}

# The pid of the server of exactly this cluster: it works in the cluster's own folder. Asked as the database's user,
# for in a container root may not look into another's process.
cluster_pid() {
    als_databasegebruiker sh -c 'read -r pid <"$1/postmaster.pid" && [ "$(readlink "/proc/$pid/cwd")" = "$1" ] &&
        echo "$pid"' sh "$CLUSTER" 2>/dev/null
}

cluster_versie_controleren() {
    PG_VERSIE=$(pg_versie) || stop_met "PostgreSQL 15 of nieuwer met PostGIS ontbreekt. Installeer het en start opnieuw."
    [[ -x $(pg_programma postgres) ]] ||
        stop_met "De databank in $CLUSTER is van PostgreSQL $PG_VERSIE. Installeer postgresql-$PG_VERSIE-postgis-3 en start opnieuw."
}

cluster_maken() {
    [[ -s $CLUSTER/PG_VERSION ]] && return
    local nieuw=$CLUSTER.nieuw
    if [[ -e $nieuw ]]; then meld "Een half gemaakte databank wordt opnieuw gemaakt."; fi
    if [[ -e $CLUSTER ]]; then
        mv "$CLUSTER" "$CLUSTER.onbruikbaar.$(date +%s)"
        meld "De map $CLUSTER bevatte geen databank en staat nu opzij."
    fi
    rm -rf "$nieuw" "$DATA/migraties"
    meld "De databank wordt gemaakt."
    mkdir -m 700 "$nieuw"
    if ben_root; then chown postgres: "$nieuw"; fi
    in_verslag cluster_vullen "$nieuw" || stop_met "De databank maken is mislukt. $(verslag_noemen)"
    mv "$nieuw" "$CLUSTER"
}

# Everyone gets PostGIS from template1, so the platform's own user needs no more rights than making (test) databases.
# Done by a server without sockets, so that an interruption leaves no process behind. That server reports failure in
# words only, hence the question at the end.
cluster_vullen() {
    als_databasegebruiker "$(pg_programma initdb)" -D "$1" -U postgres -E UTF8 --locale=C.UTF-8 \
        --locale-provider=icu --icu-locale=nl --auth-local=trust --auth-host=reject --no-sync || return 1
    cluster_opdracht "$1" template1 'CREATE EXTENSION postgis;' || return 1
    cluster_opdracht "$1" postgres 'CREATE ROLE gebied LOGIN CREATEDB;' || return 1
    cluster_opdracht "$1" postgres 'CREATE DATABASE gebied OWNER gebied;' || return 1
    cluster_opdracht "$1" gebied "SELECT 'heel' AS cluster FROM pg_extension WHERE extname = 'postgis';" |
        grep -q 'cluster = "heel"' || return 1
    als_databasegebruiker "$(pg_programma initdb)" --sync-only -D "$1"
}

cluster_opdracht() {
    als_databasegebruiker "$(pg_programma postgres)" --single -c fsync=off -D "$1" "$2" <<<"$3"
}

# A failed statement quotes what somebody typed, so the platform logs it (its code, not its words) and the server does
# not. Tuned for a small machine that also runs the rest. GEBIED_WEGWERP=1 (tests) trades safety for speed.
cluster_instellingen() {
    cat <<EOF
listen_addresses = ''
unix_socket_directories = '$SOCKETS'
max_connections = 80
shared_buffers = 256MB
work_mem = 32MB
maintenance_work_mem = 128MB
effective_cache_size = 1GB
max_wal_size = 2GB
random_page_cost = 1.1
jit = off
timezone = 'Europe/Amsterdam'
log_timezone = 'Europe/Amsterdam'
log_min_messages = log
log_min_error_statement = panic
log_error_verbosity = terse
EOF
    # A container's small /dev/shm breaks parallel queries.
    if [[ $(df -Pk /dev/shm 2>/dev/null | awk 'NR == 2 { print $2 }') -lt 300000 ]]; then
        printf 'dynamic_shared_memory_type = mmap\n'
    fi
    if [[ ${GEBIED_WEGWERP:-} == 1 ]]; then
        printf '%s = off\n' fsync synchronous_commit full_page_writes
    fi
}

cluster_starten() {
    cluster_versie_controleren
    cluster_draait && return
    # Still busy with what a crash left: let it finish.
    if cluster_pid >/dev/null && wacht_tot 300 cluster_draait; then return; fi
    cluster_maken
    cluster_resten_opruimen
    cluster_instellingen | als_databasegebruiker tee "$CLUSTER/gebied.conf" >/dev/null
    als_databasegebruiker grep -q "^include 'gebied.conf'" "$CLUSTER/postgresql.conf" ||
        printf "include 'gebied.conf'\n" | als_databasegebruiker tee -a "$CLUSTER/postgresql.conf" >/dev/null
    touch "$GEBIED_HOME/log/postgres.log"
    cluster_server_starten || stop_met "De databank start niet. Het verslag staat in $GEBIED_HOME/log/postgres.log."
    if [[ ${GEBIED_WEGWERP:-} == 1 ]]; then cluster_leegmaken_toestaan; fi
}

# Only where everything is thrown away: tests empty the tables without the triggers that refuse that (tests/leegmaken.py).
cluster_leegmaken_toestaan() {
    "$(pg_programma psql)" -X -q -h "$SOCKETS" -U postgres -d postgres \
        -c 'GRANT SET ON PARAMETER session_replication_role TO gebied'
}

# The log file is opened by us, for the database's user may not be able to reach it. pg_ctl itself gives up the
# terminal, and must not inherit our locks.
cluster_server_starten() {
    log_kort_houden "$GEBIED_HOME/log/postgres.log"
    als_databasegebruiker "$(pg_programma pg_ctl)" start -w -t 300 -s -D "$CLUSTER" \
        </dev/null >>"$GEBIED_HOME/log/postgres.log" 2>&1 3>&- 7>&- 8>&- 9>&-
}

# Left by a crash: a pid that now belongs to another program, and sockets that nobody listens to.
cluster_resten_opruimen() {
    cluster_pid >/dev/null && return
    als_databasegebruiker rm -f "$CLUSTER/postmaster.pid"
    rm -f "$SOCKETS"/.s.PGSQL.5432 "$SOCKETS"/.s.PGSQL.5432.lock
}

cluster_stoppen() {
    cluster_pid >/dev/null || return 0
    PG_VERSIE=$(pg_versie)
    als_databasegebruiker "$(pg_programma pg_ctl)" stop -m fast -w -t 60 -s -D "$CLUSTER" >/dev/null 2>&1 ||
        stop_met "De databank stopt niet. Het verslag staat in $GEBIED_HOME/log/postgres.log."
}

# One question to the platform's database, without starting Django.
cluster_vraag() {
    "$(pg_programma psql)" -X -q -A -t -h "$SOCKETS" -U gebied -d gebied -c "$1"
}
