# Processes that outlive the command that started them: found again by a pid file, and recognised before they are touched.

# Start in the background, away from this terminal and from our locks and stdout. Prints the pid file's pid.
# start_proces PIDFILE LOG CMD...
start_proces() {
    local pidbestand=$1 log=$2
    shift 2
    log_kort_houden "$log"
    setsid "$@" </dev/null >>"$log" 2>&1 3>&- 7>&- 8>&- 9>&- &
    printf '%s\n' "$!" >"$pidbestand"
}

log_kort_houden() {
    if [[ -f $1 && $(stat -c %s "$1") -gt 10000000 ]]; then mv -f "$1" "$1.1"; fi
}

# The pid in a file, when that process lives and its command line holds the given text; else exit 1.
# A pid that another program took after a restart of the machine is not ours.
levende_pid() {
    local pid woorden
    read -r pid 2>/dev/null <"$1" && [[ $pid =~ ^[0-9]+$ ]] || return 1
    mapfile -d '' -t woorden 2>/dev/null <"/proc/$pid/cmdline" || return 1
    [[ "${woorden[*]}" == *"$2"* ]] && printf '%s\n' "$pid"
}

# Stop one process and its children: politely, and after the given seconds for good.
stop_proces() {
    local pid=$1 seconden=$2
    kill -TERM "$pid" 2>/dev/null || return 0
    wacht_tot "$seconden" proces_is_weg "$pid" || kill -KILL -- "-$pid" 2>/dev/null || kill -KILL "$pid" 2>/dev/null || true
}

proces_is_weg() {
    [[ ! -e /proc/$1 ]] || grep -q '^State:[[:space:]]*Z' "/proc/$1/status" 2>/dev/null
}

# op_slot FD: be the only one, until this file descriptor closes; say so when that takes waiting.
op_slot() {
    flock -n "$1" && return
    meld "Een ander commando richt dit platform nu in. Dit begint als dat klaar is."
    flock "$1"
}

# wacht_tot SECONDS CMD...: try until it succeeds; exit 1 when time is up.
wacht_tot() {
    local tot=$((${EPOCHREALTIME//[.,]/} + $1 * 1000000))
    shift
    until "$@"; do
        ((${EPOCHREALTIME//[.,]/} < tot)) || return 1
        sleep 0.1
    done
}
