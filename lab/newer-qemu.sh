#!/bin/bash
# lab/newer-qemu.sh - puts the QEMU of Debian's backports beside the installed one: artifacts/lab/qemu-newer, a program
# to be named with --qemu. Nothing of the machine changes: packages are unpacked in ${XDG_CACHE_HOME:-~/.cache}/powervirt.
# Ends with 3 where the machine's release has no backports.
set -euo pipefail
HERE=$(cd "$(dirname "$0")" && pwd)
OUT=$HERE/../artifacts/lab
CODENAME=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/powervirt/qemu-$CODENAME-backports

say() { echo "lab: $*" >&2; }
fail() { echo "lab: $*" >&2; exit 1; }
# shellcheck source=lab/packages.sh
. "$HERE/packages.sh"

# What QEMU loads at run time comes along: modules of another version would end it.
PACKAGES=(qemu-system-ppc qemu-system-common qemu-system-data qemu-system-modules-opengl qemu-system-modules-spice)

own_apt() {
  local command=$1; shift
  "$command" -q -o Dir::State="$CACHE/apt" -o Dir::State::lists="$CACHE/apt/lists" -o Dir::Cache="$CACHE/apt" \
    -o Dir::Cache::archives="$CACHE/apt/archives" -o Dir::Etc::SourceList="$CACHE/apt/sources.list" \
    -o Dir::Etc::SourceParts=/dev/null -o APT::Sandbox::User="$(id -un)" -o Acquire::Languages=none \
    -o Acquire::IndexTargets::deb::DEP-11::DefaultEnabled=false "$@"
}

fetch() {
  local archive key deb
  command -v apt-get > /dev/null || { say "this machine has no apt-get to fetch a newer QEMU with"; exit 3; }
  archive=$(debian_archive)
  [ -n "$archive" ] || { say "apt on this machine names no Debian archive"; exit 3; }
  key=$(find /usr/share/keyrings -name 'debian-archive-keyring.*' 2>/dev/null | sort | head -1)
  [ -n "$key" ] || fail "Debian's archive keys are missing; install the package debian-archive-keyring."
  mkdir -p "$CACHE"/apt/{lists/partial,archives/partial} "$CACHE/root.part"
  echo "deb [signed-by=$key] ${archive% *} $CODENAME-backports main" > "$CACHE/apt/sources.list"
  say "downloading QEMU of $CODENAME-backports"
  own_apt apt-get update > "$CACHE/apt/update.log" 2>&1 || { cat "$CACHE/apt/update.log" >&2; fail "apt-get update failed."; }
  own_apt apt-cache show "${PACKAGES[@]}" > /dev/null 2>&1 || { say "$CODENAME-backports has no QEMU for POWER"; exit 3; }
  (cd "$CACHE/apt/archives" && own_apt apt-get download "${PACKAGES[@]}") > "$CACHE/apt/download.log" 2>&1 ||
    { cat "$CACHE/apt/download.log" >&2; fail "The download failed."; }
  for deb in "$CACHE"/apt/archives/*.deb; do dpkg-deb --extract "$deb" "$CACHE/root.part"; done
  rm -rf "$CACHE/apt"
  mv "$CACHE/root.part" "$CACHE/root"
}

mkdir -p "$OUT" "$CACHE"
exec 9> "$CACHE/.lock"
flock 9
[ -e "$CACHE/root" ] || { rm -rf "$CACHE/root.part" "$CACHE/apt"; fetch; }
modules=$(dirname "$(find "$CACHE/root/usr/lib" -path '*/qemu/*.so' -print -quit)")
cat > "$OUT/qemu-newer.part" <<TEXT
#!/bin/sh
export QEMU_MODULE_DIR='$modules'
exec '$CACHE/root/usr/bin/qemu-system-ppc64' -L '$CACHE/root/usr/share/qemu' -L /usr/share/seabios -L /usr/lib/ipxe/qemu "\$@"
TEXT
chmod 755 "$OUT/qemu-newer.part"
mv "$OUT/qemu-newer.part" "$OUT/qemu-newer"
