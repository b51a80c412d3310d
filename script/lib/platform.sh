# The platform itself: the website, a worker and the clock of the worker (beat).

PLATFORM_DELEN=(web worker beat)
WORKER_VERVANGEN=(0 0 0)

platform_pid() {
    levende_pid "$GEBIED_HOME/run/$1.pid" "$(platform_kenmerk "$1")"
}

# What tells the process of one part from any other: its program.
platform_kenmerk() {
    if [[ $1 == web ]]; then printf 'gunicorn'; else printf 'celery'; fi
}

# platform_starten PORT
platform_starten() {
    POORT=$1
    local deel
    for deel in "${PLATFORM_DELEN[@]}"; do deel_starten "$deel"; done
}

deel_starten() {
    local opdracht
    case $1 in
        web) opdracht=(gunicorn -c python:config.gunicorn config.wsgi:application --bind "127.0.0.1:$POORT"
            --graceful-timeout 5 --timeout 120 --no-control-socket) ;;
        worker) opdracht=(celery -q -A config worker --loglevel INFO --concurrency "$(nproc)") ;;
        beat) opdracht=(celery -q -A config beat --loglevel INFO --pidfile= --schedule "$GEBIED_HOME/run/beat-schema") ;;
    esac
    (cd "$ROOT" && start_proces "$GEBIED_HOME/run/$1.pid" "$GEBIED_HOME/log/$1.log" "$VENV/bin/python" -m "${opdracht[@]}")
}

# A run survives the death of a worker, so a worker is replaced; one that keeps dying is not.
worker_vervangen() {
    local nu=$EPOCHSECONDS begin=${WORKER_VERVANGEN[-3]:-0}
    ((nu - begin > 60)) || return 1
    WORKER_VERVANGEN+=("$nu")
    kill -KILL -- "-$(<"$GEBIED_HOME/run/worker.pid")" 2>/dev/null || true
    meld "De worker is gestopt en wordt vervangen. Het verslag staat in $GEBIED_HOME/log/worker.log."
    deel_starten worker
}

platform_stoppen() {
    local deel pid
    for deel in "${PLATFORM_DELEN[@]}"; do
        if pid=$(platform_pid "$deel"); then kill -TERM "$pid" 2>/dev/null || true; fi
    done
    for deel in "${PLATFORM_DELEN[@]}"; do
        if pid=$(platform_pid "$deel"); then stop_proces "$pid" 10; fi
        rm -f "$GEBIED_HOME/run/$deel.pid"
    done
}

# The name of a part that stopped by itself, or exit 1.
gestopt_deel() {
    local deel
    for deel in "${PLATFORM_DELEN[@]}"; do
        platform_pid "$deel" >/dev/null || { printf '%s\n' "$deel" && return; }
    done
    broker_draait || { printf 'broker\n' && return; }
    cluster_pid >/dev/null || { printf 'postgres\n' && return; }
    return 1
}

# Anything that listens on the port, ours or not.
poort_bezet() {
    (exec 4<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

web_antwoordt() {
    local status
    status=$(timeout 10 bash -c 'exec 4<>"/dev/tcp/127.0.0.1/$1"
        printf "GET /healthz HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n" >&4
        read -r _ status _ <&4 && echo "$status"' web "$1" 2>/dev/null) && [[ $status == 200 ]]
}

# Our own website answers, and not another program that took the port meanwhile.
web_klaar() {
    local pid
    pid=$(platform_pid web) && luistert "$pid" "$1" && web_antwoordt "$1"
}

# Does process $1 listen on port $2? /proc/net/tcp gives the socket, the process' own folder tells whose it is.
luistert() {
    local inode
    [[ -r /proc/net/tcp ]] || return 0
    inode=$(awk -v poort="$(printf ':%04X' "$2")" '$4 == "0A" && $2 ~ poort "$" { print $10; exit }' /proc/net/tcp)
    [[ -n $inode && -n $(find "/proc/$1/fd" -lname "socket:\[$inode\]" -print -quit 2>/dev/null) ]]
}

web_klaar_of_gestopt() {
    web_klaar "$1" || ! platform_pid web >/dev/null
}
