# The front-end packages of package-lock.json; the few files that pages use are copied to static/vendor.

VENDOR=$ROOT/static/vendor

npm_stempel() {
    cat "$ROOT/package-lock.json" "$LIB/vendor.txt" | sha256sum | cut -c1-64
}

# frontend_klaar [test]: are the files of pages there, and for tests the development packages too?
frontend_klaar() {
    [[ $(cat "$VENDOR/.stempel" 2>/dev/null) == "$(npm_stempel)" ]] || return 1
    [[ ${1:-} != test ]] || heeft_ontwikkelpakketten
}

heeft_ontwikkelpakketten() {
    [[ $(cat "$ROOT/node_modules/.stempel" 2>/dev/null) == "$(npm_stempel)" ]]
}

# frontend_installeren [test]
frontend_installeren() {
    frontend_klaar "${1:-}" && return
    (
        op_slot 8
        frontend_klaar "${1:-}" && exit
        schijf_controleren
        meld "Front-end-pakketten worden geïnstalleerd."
        npm_installeren "${1:-}"
        vendor_kopieren
    ) 8<"$ROOT"
}

npm_installeren() {
    local weglaten=(--omit=dev)
    if [[ ${1:-} == test ]]; then weglaten=(); fi
    in_verslag npm ci --prefix "$ROOT" --ignore-scripts --no-audit --no-fund "${weglaten[@]}" ||
        stop_met "Het installeren van de front-end-pakketten is mislukt. Controleer de verbinding en start opnieuw. $(verslag_noemen)"
    if [[ ${1:-} == test ]]; then npm_stempel >"$ROOT/node_modules/.stempel"; fi
}

vendor_kopieren() {
    local bron doel nieuw=$ROOT/node_modules/.vendor.nieuw
    rm -rf "$nieuw"
    while read -r bron doel; do
        mkdir -p "$nieuw/$(dirname "$doel")"
        cp "$ROOT/node_modules/$bron" "$nieuw/$doel" ||
            stop_met "Het pakketbestand $bron ontbreekt. Verwijder de map node_modules en start opnieuw."
    done < <(grep -v '^#' "$LIB/vendor.txt")
    npm_stempel >"$nieuw/.stempel"
    rm -rf "$VENDOR"
    mkdir -p "$(dirname "$VENDOR")"
    mv "$nieuw" "$VENDOR"
}
