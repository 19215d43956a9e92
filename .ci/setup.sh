# Set-up that ./run, ./test and ./package share: the Debian packages that are missing, then the build.
# Sourced by bash, at the top of the source tree.

# To build and to run the application.
packages_to_run=(
    cmake
    fonts-inter
    fonts-jetbrains-mono
    fonts-noto-cjk
    g++
    libgif-dev
    libsimdjson-dev
    ninja-build
    qcoro-qt6-dev
    qml6-module-qt-labs-folderlistmodel
    qml6-module-qtqml
    qml6-module-qtqml-models
    qml6-module-qtqml-workerscript
    qml6-module-qtquick
    qml6-module-qtquick-controls
    qml6-module-qtquick-dialogs
    qml6-module-qtquick-layouts
    qml6-module-qtquick-templates
    qml6-module-qtquick-window
    qt6-base-dev
    qt6-declarative-dev
    qt6-httpserver-dev
    qt6-svg-dev
    qt6-tools-dev
    qt6-websockets-dev
)

# To make the Debian package, besides.
packages_to_package=(
    dpkg-dev
    file
)

# To test it, besides.
packages_to_test=(
    appstream
    at-spi2-core
    clang-format
    dbus-daemon
    desktop-file-utils
    fish
    gir1.2-atspi-2.0
    libpython3.11-testsuite
    librapidcheck-dev
    libxml2-utils
    lintian
    man-db
    mandoc
    protobuf-compiler
    poppler-utils
    python3
    python3-aiohttp
    python3-gi
    python3-jsonschema
    python3-pil
    qml6-module-qttest
    shared-mime-info
    tidy
    xdotool
    xvfb
    zsh
)

say() {
    printf '%s: %s\n' "${0##*/}" "$*" >&2
}

# install_packages package… : installs those that are not there yet, or says which and ends with 2.
install_packages() {
    local package missing=() as_root=()
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        say "this set-up is for Debian 12; elsewhere, see CMakeLists.txt for what is needed."
        exit 2
    fi
    for package in "$@"; do
        if [[ $(dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null) != installed* ]]; then
            missing+=("$package")
        fi
    done
    ((${#missing[@]})) || return 0

    if ((EUID != 0)); then
        if ! command -v sudo >/dev/null; then
            say "these Debian packages are missing, and installing them takes root or sudo: ${missing[*]}"
            exit 2
        fi
        as_root=(sudo)
    fi
    say "installing ${missing[*]}"
    as_root+=(env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=120 -o Acquire::Retries=3)
    if ! "${as_root[@]}" update >&2 \
        || ! "${as_root[@]}" install --no-install-recommends "${missing[@]}" >&2; then
        say "these Debian packages are missing and could not be installed: ${missing[*]}"
        exit 2
    fi
}

# build_preset name option… : configures and builds one of the presets.
build_preset() {
    local preset=$1
    shift
    say "building preset $preset in build/$preset"
    cmake --preset "$preset" -DAWAITSCOPE_PCH=ON "$@" >&2 && cmake --build --preset "$preset" >&2
}
