# The catalogues of locale/ in the form that Django reads; made again when one changed.

vertalingen_maken() {
    local po mo
    for po in "$ROOT"/locale/*/LC_MESSAGES/*.po; do
        mo=${po%.po}.mo
        [[ -e $po ]] || continue
        [[ ! -e $mo || $po -nt $mo ]] || continue
        in_verslag msgfmt --output-file="$mo.$$" "$po" ||
            stop_met "Het vertalen van $po is mislukt. $(verslag_noemen)"
        mv "$mo.$$" "$mo"
    done
}
