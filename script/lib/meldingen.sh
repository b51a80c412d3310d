# What people read: one plain Dutch line each, on stderr, so that stdout stays the command's own.

meld() {
    printf '%s\n' "$*" >&2
}

# Say in one line what is wrong and what to do, and stop.
stop_met() {
    printf 'Fout: %s\n' "$*" >&2
    exit 1
}

# As stop_met, for a mistake in the arguments.
stop_gebruik() {
    printf 'Fout: %s\n' "$*" >&2
    exit 2
}

# Run a long step with its output in the log of the set-up. Returns the step's own exit code.
in_verslag() {
    local verslag="$GEBIED_HOME/log/opzet.log"
    printf '\n== %s: %s\n' "$(date '+%F %T')" "$*" >>"$verslag"
    "$@" >>"$verslag" 2>&1 </dev/null
}

verslag_noemen() {
    printf 'Het verslag staat in %s.' "$GEBIED_HOME/log/opzet.log"
}
