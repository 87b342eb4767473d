# Sourced by lab/build.sh: Debian packages of ppc64el, checked and unpacked beside the machine's own package system.
# shellcheck shell=bash
#
# A private apt lives under $CACHE/apt. It reads the machine's settings (proxies and the like) but has lists, package
# state and downloads of its own, so the machine's architectures stay as they are and no rights are needed.

private_apt() {
  local command=$1; shift
  "$command" -q -o Dir::State="$CACHE/apt" -o Dir::State::lists="$CACHE/apt/lists" -o Dir::State::status="$CACHE/apt/status" \
    -o Dir::Cache="$CACHE/apt" -o Dir::Cache::archives="$CACHE/apt/archives" \
    -o Dir::Etc::SourceList="$CACHE/apt/sources.list" -o Dir::Etc::SourceParts=/dev/null \
    -o APT::Architecture=ppc64el -o APT::Architectures::=ppc64el -o APT::Sandbox::User="$(id -un)" \
    -o Acquire::Languages=none -o Acquire::IndexTargets::deb::DEP-11::DefaultEnabled=false -o APT::Install-Recommends=false "$@"
}

# Prints "URI SUITE" of the Debian archive that this machine itself uses. Updates between point releases are left out:
# what runs here is a test guest without a network, and one archive fails less often than three.
debian_archive() {
  if [ -n "${POWERVIRT_MIRROR:-}" ]; then echo "$POWERVIRT_MIRROR"; return; fi
  local codename format=("--format" "\$(ORIGIN) \$(COMPONENT) \$(REPO_URI) \$(RELEASE)") lists=()
  codename=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
  # A machine that never ran `apt-get update` names no origins: ask once, with lists of our own.
  if [ -z "$(apt-get indextargets "Created-By: Packages")" ]; then
    mkdir -p "$CACHE/apt/native/partial"
    lists=(-o Dir::State::lists="$CACHE/apt/native" -o Dir::Cache="$CACHE/apt" -o Dir::Cache::archives="$CACHE/apt/archives"
      -o APT::Sandbox::User="$(id -un)" -o Acquire::Languages=none)
    apt-get -q "${lists[@]}" update > "$CACHE/apt/native.log" 2>&1 || cat "$CACHE/apt/native.log" >&2
  fi
  apt-get "${lists[@]}" indextargets "${format[@]}" "Created-By: Packages" |
    awk -v c="$codename" '$1 == "Debian" && $2 == "main" && $4 == c && !seen++ { print $3, $4 }'
}

open_private_apt() {
  local key
  key=$(find /usr/share/keyrings -name 'debian-archive-keyring.*' 2>/dev/null | sort | head -1)
  [ -n "$key" ] || fail "Debian's archive keys are missing; install the package debian-archive-keyring."
  mkdir -p "$CACHE"/apt/{lists/partial,archives/partial}; : > "$CACHE/apt/status"
  debian_archive | sed "s|^|deb [arch=ppc64el signed-by=$key] |; s|\$| main|" > "$CACHE/apt/sources.list"
  [ -s "$CACHE/apt/sources.list" ] ||
    fail "apt on this machine names no Debian archive; set POWERVIRT_MIRROR='URL SUITE' to one that has ppc64el."
  say "reading the package lists of ppc64el"
  private_apt apt-get update > "$CACHE/apt/update.log" 2>&1 || { cat "$CACHE/apt/update.log" >&2; fail "apt-get update failed."; }
  private_apt apt-cache show qemu-system-ppc > /dev/null 2>&1 || {
    cat "$CACHE/apt/update.log" >&2
    fail "$(cut -d' ' -f4,5 "$CACHE/apt/sources.list") has no packages for ppc64el;" \
      "set POWERVIRT_MIRROR='URL SUITE' to a full Debian mirror."
  }
}

# unpack NAME PACKAGE...: leaves the contents of the packages and of all they depend on in $CACHE/NAME, whole or not at all.
unpack() {
  local name=$1; shift
  [ ! -e "$CACHE/$name/.complete" ] || return 0
  [ -e "$CACHE/apt/.open" ] || { open_private_apt; : > "$CACHE/apt/.open"; }
  say "downloading for ppc64el: $*"
  rm -rf "$CACHE/apt/archives" "$CACHE/${name:?}" "$CACHE/$name.part"
  mkdir -p "$CACHE/apt/archives/partial" "$CACHE/$name.part"
  "download_$name" "$@" > "$CACHE/apt/download.log" 2>&1 || { cat "$CACHE/apt/download.log" >&2; fail "The download failed."; }
  local deb
  for deb in "$CACHE"/apt/archives/*.deb; do dpkg-deb --extract "$deb" "$CACHE/$name.part"; done
  rm -rf "$CACHE/apt/archives"
  : > "$CACHE/$name.part/.complete"
  mv "$CACHE/$name.part" "$CACHE/$name"
}

# The guest needs a kernel and busybox alone, not what the packages depend on (initramfs tools, perl, ...).
download_guest() {
  local kernel
  kernel=$(private_apt apt-cache depends linux-image-powerpc64le | awk '$1 == "Depends:" { print $2; exit }')
  (cd "$CACHE/apt/archives" && private_apt apt-get download "$kernel" busybox-static)
}

download_host() {
  private_apt apt-get install --yes --download-only qemu-system-ppc
}
