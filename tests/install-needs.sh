#!/usr/bin/env bash
# What the tests want of the machine beside Python: Java and Maven for a real Neo4j, Chromium for the pages, strace
# to see what is flushed to the disk, LibreOffice for files as it writes them, R for its program in docs/clients.md.
# Installs by apt-get what is missing, where it may; names what stays missing, and fails then where CI=true.
set -uo pipefail

missing() {
    if [ -z "${NEO4J_TEST_URI:-}" ]; then
        java -version >/dev/null 2>&1 || echo default-jdk-headless
        mvn -version >/dev/null 2>&1 || echo maven
    fi
    browser >/dev/null || echo chromium
    command -v strace >/dev/null || echo strace
    command -v Rscript >/dev/null || echo r-base-core r-cran-httr2 r-cran-jsonlite
    command -v soffice >/dev/null || echo libreoffice-calc-nogui
}

# Ubuntu's chromium-browser may be a mere pointer to a snap: only one that answers counts.
browser() {
    for name in chromium chromium-browser google-chrome; do
        "$name" --version 2>/dev/null && return
    done
    return 1
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo -n "$@"
    fi
}

may_install() {
    command -v apt-get >/dev/null && as_root true 2>/dev/null
}

wanted=$(missing)
[ -z "$wanted" ] && exit 0

if may_install; then
    echo "Installing for the tests:" $wanted
    as_root apt-get update -qq </dev/null
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $wanted fonts-dejavu-core \
        </dev/null >/dev/null
    wanted=$(missing)
    [ -z "$wanted" ] && exit 0
fi

echo "Missing on this machine:" $wanted >&2
echo "Install them (on Debian: apt-get install" $wanted") to run the tests that need them." >&2
[ "${CI:-}" = true ] && exit 1
exit 0
