#!/usr/bin/env bash
# Installs the programs that the tests in tests/system need, where they are missing, and names them
# in the environment. To be sourced, as root; needs apt and Python 3.

programs=${XDG_CACHE_HOME:-$HOME/.cache}/veracite-tests

install_packages() {
  apt-get -qq update &&
    DEBIAN_FRONTEND=noninteractive apt-get -qq -y install --no-install-recommends "$@" >/dev/null
}

install_python_programs() {
  # pywb asks for pkg_resources, which newer versions of setuptools no longer have.
  python3 -m venv "$programs" &&
    "$programs/bin/pip" install --quiet 'pywb==2.10.0' 'setuptools<81' 'pre-commit==4.7.0'
}

unpack_mediawiki() (
  # Not installed, as its package wants a web server, which would be started.
  rm -rf "$programs/wiki.part" && mkdir -p "$programs/wiki.part" && cd "$programs/wiki.part" &&
    apt-get -qq update &&
    apt-get -qq -o APT::Sandbox::User=root download mediawiki mediawiki-classes &&
    for package in *.deb; do dpkg -x "$package" . || return 1; done &&
    rm ./*.deb && mv "$programs/wiki.part" "$programs/wiki"
)

if ! [ -x /usr/bin/chromium ] || ! [ -x /usr/bin/bzip2 ]; then
  install_packages chromium bzip2 fonts-dejavu-core || return 1
fi
python3 -c 'import ensurepip' 2>/dev/null || install_packages python3 python3-venv || return 1
if ! [ -x "$programs/bin/wayback" ] || ! [ -x "$programs/bin/pre-commit" ]; then
  install_python_programs || return 1
fi
needed='["dom", "intl", "mbstring", "pdo_sqlite"]'
if ! php -r "exit(count(array_diff($needed, get_loaded_extensions())));" 2>/dev/null; then
  install_packages php-cli php-sqlite3 php-mbstring php-xml php-intl || return 1
fi
if ! [ -d "$programs/wiki" ]; then
  unpack_mediawiki || return 1
fi

export VERACITE_CHROMIUM=/usr/bin/chromium
export VERACITE_WAYBACK=$programs/bin/wayback
export VERACITE_PYTHON=$programs/bin/python
export VERACITE_PRE_COMMIT=$programs/bin/pre-commit
export VERACITE_PHP=/usr/bin/php
export VERACITE_MEDIAWIKI=$programs/wiki/usr/share/mediawiki
