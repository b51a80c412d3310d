# Where everything of one installation lives: GEBIED_HOME, and beside it what cannot live there.
#
# GEBIED_HOME/log       what the services say           GEBIED_HOME/uploads   files of users
# GEBIED_HOME/sleutel   SECRET_KEY, made once           GEBIED_HOME/run       who is running
# DATA/postgres         the database                    SOCKETS               sockets of database and broker
#
# DATA is GEBIED_HOME, unless the user postgres cannot enter that folder (a clone below a closed root home).
# SOCKETS is DATA/sockets, unless that path is too long for a socket or holds odd characters.

SOCKETNAAM_LENGTE=24 # "/.s.PGSQL.5432.lock" and some air; a socket's whole path holds 107 bytes

ben_root() {
    [[ $(id -u) -eq 0 ]]
}

als_databasegebruiker() {
    if ben_root; then
        (cd / && exec runuser -u postgres -- "$@")
    else
        (cd / && exec "$@")
    fi
}

thuis_maken() {
    GEBIED_HOME=${GEBIED_HOME:-$ROOT/var}
    mkdir -p "$GEBIED_HOME"/{log,run,uploads} 2>/dev/null && [[ -w $GEBIED_HOME ]] ||
        stop_met "De map $GEBIED_HOME is niet te schrijven. Kies met GEBIED_HOME een andere map."
    GEBIED_HOME=$(cd "$GEBIED_HOME" && pwd -P)
    THUIS_SLEUTEL=$(printf '%s' "$GEBIED_HOME" | sha256sum | cut -c1-12)
    export GEBIED_HOME
}

# Sets DATA and SOCKETS. Needs the user postgres when we are root, so comes after the packages.
plaatsen_bepalen() {
    DATA=$(data_plaats)
    SOCKETS=$(socket_plaats)
    CLUSTER=$DATA/postgres
}

data_plaats() {
    local oud_thuis='' oude_data=''
    if [[ -r $GEBIED_HOME/plaats ]]; then
        { read -r oud_thuis && read -r oude_data; } <"$GEBIED_HOME/plaats" || true
    fi
    # Remembered, and not a copy of a home that is still there.
    if [[ -n $oude_data && ($oud_thuis == "$GEBIED_HOME" || ! -d $oud_thuis) ]]; then
        printf '%s\n' "$oude_data"
    elif kan_databasegebruiker_in "$GEBIED_HOME"; then
        printf '%s\n' "$GEBIED_HOME"
    else
        printf '/var/lib/gebied/%s\n' "$THUIS_SLEUTEL"
    fi
}

kan_databasegebruiker_in() {
    ! ben_root || runuser -u postgres -- test -x "$1"
}

socket_plaats() {
    local gewoon=$DATA/sockets
    if [[ ${#gewoon} -le $((107 - SOCKETNAAM_LENGTE)) && $gewoon =~ ^[A-Za-z0-9/._-]+$ ]]; then
        printf '%s\n' "$gewoon"
    elif ben_root; then
        printf '/run/gebied/%s\n' "$THUIS_SLEUTEL"
    else
        printf '/tmp/gebied-%s-%s\n' "$(id -u)" "$THUIS_SLEUTEL"
    fi
}

# Make DATA and SOCKETS, closed to all but the database's user, and remember a place outside the home.
plaatsen_maken() {
    if [[ $DATA != "$GEBIED_HOME" ]]; then
        mkdir -p "$DATA"
        if [[ ! -e $GEBIED_HOME/plaats ]]; then
            meld "De databank staat in $DATA, want de gebruiker postgres kan niet in $GEBIED_HOME."
        fi
        printf '%s\n%s\n' "$GEBIED_HOME" "$DATA" >"$GEBIED_HOME/plaats"
    fi
    mkdir -p "$(dirname "$SOCKETS")"
    mkdir -m 700 "$SOCKETS" 2>/dev/null || true
    [[ -d $SOCKETS && ! -L $SOCKETS ]] && { ben_root || [[ -O $SOCKETS ]]; } ||
        stop_met "De map $SOCKETS is van een ander. Verwijder die map of kies een kortere GEBIED_HOME."
    chmod 700 "$SOCKETS"
    if ben_root; then chown postgres: "$SOCKETS"; fi
}

schijf_controleren() {
    local minimum=${GEBIED_MIN_VRIJ_MB:-500} map vrij
    for map in "$GEBIED_HOME" "$ROOT"; do
        vrij=$(df -Pk "$map" | awk 'NR == 2 { print int($4 / 1024) }')
        if ((vrij < minimum)); then
            stop_met "De schijf van $map is bijna vol ($vrij MB vrij, nodig is $minimum MB). Maak ruimte en start opnieuw."
        fi
    done
}

# What Django reads (config/env.py).
omgeving_zetten() {
    export DATABASE_URL="postgis:///gebied?host=$SOCKETS&user=gebied"
    export BROKER_URL="redis+socket://$SOCKETS/broker.sock?virtual_host=0"
    export DJANGO_SETTINGS_MODULE=${DJANGO_SETTINGS_MODULE:-config.settings.dev}
    if [[ -z ${SECRET_KEY:-} ]]; then
        sleutel_maken
        SECRET_KEY=$(<"$GEBIED_HOME/sleutel")
        export SECRET_KEY
    fi
}

sleutel_maken() {
    [[ -s $GEBIED_HOME/sleutel ]] && return
    (umask 077 && head -c 48 /dev/urandom | base64 -w0 >"$GEBIED_HOME/sleutel.nieuw.$$")
    mv -n "$GEBIED_HOME/sleutel.nieuw.$$" "$GEBIED_HOME/sleutel"
    rm -f "$GEBIED_HOME/sleutel.nieuw.$$"
}
