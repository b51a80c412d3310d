# The broker, Valkey or Redis: on a unix socket, in memory only, for it holds messages and no results.

broker_programma() {
    command -v valkey-server || command -v redis-server
}

broker_pid() {
    levende_pid "$GEBIED_HOME/run/broker.pid" "$SOCKETS/broker.sock"
}

broker_draait() {
    [[ -S $SOCKETS/broker.sock ]] && broker_pid >/dev/null
}

broker_starten() {
    broker_draait && return
    local programma pid
    programma=$(broker_programma) || stop_met "Valkey of Redis ontbreekt. Installeer redis-server en start opnieuw."
    if pid=$(broker_pid); then stop_proces "$pid" 10; fi
    rm -f "$SOCKETS/broker.sock"
    (cd "$SOCKETS" && start_proces "$GEBIED_HOME/run/broker.pid" "$GEBIED_HOME/log/broker.log" \
        "$programma" --port 0 --unixsocket "$SOCKETS/broker.sock" --unixsocketperm 700 \
        --save '' --appendonly no --daemonize no)
    wacht_tot 15 broker_draait || stop_met "De broker start niet. Het verslag staat in $GEBIED_HOME/log/broker.log."
}

broker_stoppen() {
    local pid
    if pid=$(broker_pid); then stop_proces "$pid" 10; fi
    rm -f "$GEBIED_HOME/run/broker.pid" "$SOCKETS/broker.sock"
}
