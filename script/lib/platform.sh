# The platform itself: the website, a worker and the clock of the worker (beat).

PLATFORM_DELEN=(web worker beat)

platform_pid() {
    levende_pid "$GEBIED_HOME/run/$1.pid" "$(platform_kenmerk "$1")"
}

# What tells the process of one part from any other: its program.
platform_kenmerk() {
    if [[ $1 == web ]]; then printf 'gunicorn'; else printf 'celery'; fi
}

platform_starten() {
    local poort=$1 kernen
    kernen=$(nproc)
    platform_deel web -m gunicorn config.wsgi:application --bind "127.0.0.1:$poort" --workers "$kernen" --threads 4 \
        --graceful-timeout 5 --timeout 120
    platform_deel worker -m celery -A config worker --loglevel INFO --concurrency "$kernen"
    platform_deel beat -m celery -A config beat --loglevel INFO --pidfile= --schedule "$GEBIED_HOME/run/beat-schema"
}

platform_deel() {
    local deel=$1
    shift
    (cd "$ROOT" && start_proces "$GEBIED_HOME/run/$deel.pid" "$GEBIED_HOME/log/$deel.log" "$VENV/bin/python" "$@")
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

web_antwoordt_of_stopt() {
    web_antwoordt "$1" || ! platform_pid web >/dev/null
}
