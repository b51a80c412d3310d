# What the operating system must offer. Looked for by what it does, so that a second start never asks apt.

# The needs that this machine does not meet. ontbrekende_zaken [test|audit]
ontbrekende_zaken() {
    if [[ ${1:-} == audit ]]; then
        ontbreekt_voor_audit
        return
    fi
    [[ -e ${CA_BUNDEL:-/etc/ssl/certs/ca-certificates.crt} ]] || printf 'certificaten\n'
    pg_versie >/dev/null || printf 'postgis\n'
    broker_programma >/dev/null || printf 'broker\n'
    heeft_bibliotheken || printf 'gdal\n'
    kan_pdf_tekenen || printf 'pdf\n'
    heeft_lettertypen || printf 'lettertypen\n'
    command -v msgfmt >/dev/null && command -v xgettext >/dev/null || printf 'gettext\n'
    venv_werkt || python_zoeken >/dev/null || printf 'python\n'
    command -v node >/dev/null && command -v npm >/dev/null || frontend_klaar "${1:-}" || printf 'npm\n'
    [[ ${1:-} == test ]] || return 0
    chromium_zoeken >/dev/null || printf 'chromium\n'
    command -v systemd-analyze >/dev/null || printf 'systemd\n'
    command -v calcurse >/dev/null || printf 'agenda\n'
    command -v pdftotext >/dev/null || printf 'pdflezer\n'
}

# Only locks are read: no database, no libraries.
ontbreekt_voor_audit() {
    [[ -e ${CA_BUNDEL:-/etc/ssl/certs/ca-certificates.crt} ]] || printf 'certificaten\n'
    venv_werkt || python_zoeken >/dev/null || printf 'python\n'
    command -v npm >/dev/null || printf 'npm\n'
}

heeft_bibliotheken() {
    bibliotheken_aanwezig libgdal.so libgeos_c.so libproj.so
}

# WeasyPrint lays out its text with Pango.
kan_pdf_tekenen() {
    bibliotheken_aanwezig libpango-1.0.so.0 libpangoft2-1.0.so.0
}

bibliotheken_aanwezig() {
    local aanwezig naam
    aanwezig=$(PATH=$PATH:/usr/sbin:/sbin ldconfig -p 2>/dev/null) || return 1
    for naam; do
        [[ $aanwezig == *"$naam"* ]] || return 1
    done
}

chromium_zoeken() {
    command -v chromium || command -v chromium-browser
}

heeft_lettertypen() {
    compgen -G '/usr/share/fonts/*/*/*.[to]tf' >/dev/null
}

# The names of the packages that meet one need here; without package lists those of Debian 12.
pakketten_voor() {
    local versie
    case $1 in
        certificaten) printf 'ca-certificates\n' ;;
        postgis)
            versie=$(apt_pg_versie)
            printf '%s\n' "postgresql-$versie" "postgresql-$versie-postgis-3"
            ;;
        broker) eerste_bekende redis-server valkey-server ;;
        gettext) printf 'gettext\n' ;;
        gdal) printf 'gdal-bin\n' ;;
        pdf)
            printf '%s\n' libpango-1.0-0 libpangoft2-1.0-0
            ! apt_kent libharfbuzz-subset0 || printf 'libharfbuzz-subset0\n'
            ;;
        python) [[ $(eerste_bekende python3.11 python3-venv) == python3-venv ]] && printf 'python3-venv\n' ||
            printf '%s\n' python3.11 python3.11-venv ;;
        npm) printf '%s\n' nodejs npm ;;
        chromium) eerste_bekende chromium chromium-browser ;;
        systemd) printf 'systemd\n' ;; # to check the units, not to run them
        agenda) printf 'calcurse\n' ;; # a calendar program of its own make, to read our calendar files
        pdflezer) printf 'poppler-utils\n' ;; # what the reader of a document sees
        lettertypen) printf '%s\n' fonts-dejavu-core fonts-open-sans ;; # documents prefer the second, and read well with the first
    esac
}

# The first package that apt knows; without package lists the first of all.
eerste_bekende() {
    local naam
    for naam; do
        if apt_kent "$naam"; then
            printf '%s\n' "$naam"
            return
        fi
    done
    printf '%s\n' "$1"
}

apt_kent() {
    apt-cache show --no-all-versions "$1" >/dev/null 2>&1
}

apt_pg_versie() {
    local versie
    versie=$(apt-cache search --names-only '^postgresql-[0-9]+-postgis-3$' 2>/dev/null |
        sed -E 's/^postgresql-([0-9]+)-.*/\1/' | sort -n | tail -n1)
    printf '%s\n' "${versie:-15}"
}

# pakketten_installeren [test|audit]
pakketten_installeren() {
    local zaken
    mapfile -t zaken < <(ontbrekende_zaken "${1:-}")
    ((${#zaken[@]})) || return 0
    apt_rechten_controleren "${zaken[@]}"
    schijf_controleren
    in_verslag als_root apt-get update -q ||
        stop_met "De lijst van Debian-pakketten ophalen is mislukt. Controleer de verbinding en start opnieuw. $(verslag_noemen)"
    local namen
    mapfile -t namen < <(namen_van "${zaken[@]}")
    meld "Debian-pakketten worden geïnstalleerd: ${namen[*]} (dit duurt ongeveer een minuut)."
    [[ " ${zaken[*]} " != *" postgis "* ]] || geen_eigen_cluster
    apt_installeren "${namen[@]}"
    [[ " ${zaken[*]} " != *" broker "* ]] || geen_eigen_broker
}

namen_van() {
    local zaak
    for zaak; do pakketten_voor "$zaak"; done
}

apt_rechten_controleren() {
    local namen
    mapfile -t namen < <(namen_van "$@")
    command -v apt-get >/dev/null ||
        stop_met "Deze programma's ontbreken: ${namen[*]}. Installeer ze en start opnieuw."
    ben_root || sudo -n true 2>/dev/null ||
        stop_met "Deze Debian-pakketten ontbreken: ${namen[*]}. Installeer ze als root (apt-get install ${namen[*]}) en start opnieuw."
}

als_root() {
    if ben_root; then
        env DEBIAN_FRONTEND=noninteractive "$@"
    else
        sudo -n env DEBIAN_FRONTEND=noninteractive "$@"
    fi
}

apt_installeren() {
    in_verslag als_root apt-get install -y -q --no-install-recommends -o DPkg::Lock::Timeout=300 \
        -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold "$@" ||
        stop_met "Het installeren van Debian-pakketten is mislukt. Controleer de verbinding en start opnieuw. $(verslag_noemen)"
}

# The package of PostgreSQL makes and starts a cluster of its own on a new machine. We keep ours apart, so it should not.
geen_eigen_cluster() {
    local instelling=/etc/postgresql-common/createcluster.conf
    [[ ! -e $instelling ]] || return 0
    apt_installeren postgresql-common
    als_root sed -i -E 's/^#?create_main_cluster = .*/create_main_cluster = false/' "$instelling"
}

# The package of the broker starts a server for the whole machine; we came for the program only.
geen_eigen_broker() {
    [[ -d /run/systemd/system ]] || return 0
    in_verslag als_root systemctl disable --now redis-server.service valkey-server.service || true
}
