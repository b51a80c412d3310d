# The Python packages of uv.lock in .venv. The lock names no host, so whatever index this machine uses will serve;
# the hashes in the lock decide what is accepted.

VENV=$ROOT/.venv
UV=$VENV/uv/bin/uv # in a small environment of its own, so that it is never part of the platform

venv_werkt() {
    "$VENV/bin/python" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' 2>/dev/null
}

# A Python 3.11 that can make environments.
python_zoeken() {
    local kandidaat
    for kandidaat in python3.11 /usr/bin/python3.11 python3; do
        if "$kandidaat" -c 'import sys, ensurepip, venv; sys.exit(sys.version_info[:2] != (3, 11))' 2>/dev/null; then
            command -v "$kandidaat"
            return
        fi
    done
    # Elsewhere than on Debian 12 there may be no 3.11: uv brings one, when some Python can run pip.
    [[ -z $(apt_python311) ]] && python3 -c 'import ensurepip, venv' 2>/dev/null && command -v python3
}

apt_python311() {
    if apt_kent python3.11; then printf 'ja\n'; fi
}

lock_stempel() {
    sha256sum "$ROOT/uv.lock" | cut -c1-64
}

# Which groups .venv holds of the present lock (its first line), one per word.
geinstalleerde_groepen() {
    local stempel groepen
    { read -r stempel && read -r groepen; } 2>/dev/null <"$VENV/gebied-pakketten" || return 1
    [[ $stempel == "$(lock_stempel)" ]] && printf '%s\n' "$groepen"
}

# python_klaar GROUP...: does .venv hold the base packages and these groups?
python_klaar() {
    local aanwezig groep
    venv_werkt && aanwezig=" $(geinstalleerde_groepen) " || return 1
    for groep in basis "$@"; do
        [[ $aanwezig == *" $groep "* ]] || return 1
    done
}

# python_installeren GROUP...: also keeps the groups that an earlier command brought.
python_installeren() {
    python_klaar "$@" && return
    (
        op_slot 8
        python_klaar "$@" && exit
        schijf_controleren
        meld "Python-pakketten worden geïnstalleerd."
        venv_maken
        uv_maken
        groepen_installeren "$@"
    ) 8<"$ROOT"
}

venv_maken() {
    venv_werkt && return
    [[ ! -L $VENV ]] || stop_met "$VENV verwijst naar een omgeving die niet werkt. Verwijder die verwijzing en start opnieuw."
    rm -rf "$VENV"
    local python
    python=$(python_zoeken) || stop_met "Python 3.11 ontbreekt. Installeer python3.11 en python3.11-venv en start opnieuw."
    if "$python" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))'; then
        in_verslag "$python" -m venv --without-pip "$VENV" || python_mislukt
    else
        mkdir -p "$VENV"
        uv_maken "$python"
        in_verslag "$UV" venv --python 3.11 --allow-existing "$VENV" || python_mislukt
    fi
}

# uv_maken [PYTHON]
uv_maken() {
    local python=${1:-$VENV/bin/python}
    [[ "$("$UV" --version 2>/dev/null) " == "uv $(sed -nE 's/^uv==([^ ]+).*/\1/p' "$LIB/uv.txt") "* ]] && return
    rm -rf "$VENV/uv"
    in_verslag "$python" -m venv "$VENV/uv" || python_mislukt
    in_verslag "$VENV/uv/bin/python" -m pip install --disable-pip-version-check --require-hashes -r "$LIB/uv.txt" ||
        python_mislukt
}

groepen_installeren() {
    local oud groepen groep keuze=() eisen=$VENV/gebied-eisen.txt
    oud=$(sed -n 2p "$VENV/gebied-pakketten" 2>/dev/null || true)
    read -ra groepen <<<"$(printf '%s\n' basis $oud "$@" | sort -u | tr '\n' ' ')"
    for groep in "${groepen[@]}"; do
        [[ $groep == basis ]] || keuze+=(--group "$groep")
    done
    index_van_pip
    in_verslag "$UV" export --project "$ROOT" --frozen --no-emit-project -q "${keuze[@]}" -o "$eisen" || python_mislukt
    # In an environment that is ours alone, what an older lock left may go.
    if [[ -n $oud && ! -L $VENV ]]; then
        in_verslag "$UV" pip sync --compile-bytecode --python "$VENV/bin/python" --require-hashes "$eisen" || python_mislukt
    else
        in_verslag "$UV" pip install --compile-bytecode --python "$VENV/bin/python" --require-hashes -r "$eisen" || python_mislukt
    fi
    printf '%s\n' "$(lock_stempel)" "${groepen[*]}" >"$VENV/gebied-pakketten.nieuw"
    mv "$VENV/gebied-pakketten.nieuw" "$VENV/gebied-pakketten"
}

# Where pip has been told to use a mirror, so should uv.
index_van_pip() {
    local index
    [[ -z ${UV_DEFAULT_INDEX:-}${UV_INDEX_URL:-} ]] || return 0
    index=${PIP_INDEX_URL:-$("$VENV/uv/bin/python" -m pip config get global.index-url 2>/dev/null || true)}
    if [[ -n $index ]]; then export UV_DEFAULT_INDEX=$index; fi
}

python_mislukt() {
    stop_met "Het installeren van de Python-pakketten is mislukt. Controleer de verbinding en start opnieuw. $(verslag_noemen)"
}
