# Sourced by lab/newer-*.sh: packages of Debian's backports, unpacked beside the machine's own. Nothing of the machine
# changes, and no rights are needed.
# shellcheck shell=bash
#
# Expects HERE, the folder of these scripts. Ends the script that sources it with 3 where the machine has no backports.

CODENAME=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")

say() { echo "lab: $*" >&2; }
fail() { echo "lab: $*" >&2; exit 1; }
# shellcheck source=lab/packages.sh
. "$HERE/packages.sh"

own_apt() {
  local command=$1; shift
  "$command" -q -o Dir::State="$CACHE/apt" -o Dir::State::lists="$CACHE/apt/lists" -o Dir::Cache="$CACHE/apt" \
    -o Dir::Cache::archives="$CACHE/apt/archives" -o Dir::Etc::SourceList="$CACHE/apt/sources.list" \
    -o Dir::Etc::SourceParts=/dev/null -o APT::Sandbox::User="$(id -un)" -o Acquire::Languages=none \
    -o Acquire::IndexTargets::deb::DEP-11::DefaultEnabled=false "$@"
}

fetch_backports() {
  local what=$1 archive key deb; shift
  command -v apt-get > /dev/null || { say "this machine has no apt-get to fetch a newer $what with"; exit 3; }
  archive=$(debian_archive)
  [ -n "$archive" ] || { say "apt on this machine names no Debian archive"; exit 3; }
  key=$(find /usr/share/keyrings -name 'debian-archive-keyring.*' 2>/dev/null | sort | head -1)
  [ -n "$key" ] || fail "Debian's archive keys are missing; install the package debian-archive-keyring."
  mkdir -p "$CACHE"/apt/{lists/partial,archives/partial} "$CACHE/root.part"
  echo "deb [signed-by=$key] ${archive% *} $CODENAME-backports main" > "$CACHE/apt/sources.list"
  say "downloading $what of $CODENAME-backports"
  own_apt apt-get update > "$CACHE/apt/update.log" 2>&1 || { cat "$CACHE/apt/update.log" >&2; fail "apt-get update failed."; }
  own_apt apt-cache show "$@" > /dev/null 2>&1 || { say "$CODENAME-backports has no newer $what"; exit 3; }
  (cd "$CACHE/apt/archives" && own_apt apt-get download "$@") > "$CACHE/apt/download.log" 2>&1 ||
    { cat "$CACHE/apt/download.log" >&2; fail "The download failed."; }
  for deb in "$CACHE"/apt/archives/*.deb; do dpkg-deb --extract "$deb" "$CACHE/root.part"; done
  rm -rf "$CACHE/apt"
  mv "$CACHE/root.part" "$CACHE/root"
}

# unpack_backports NAME WHAT PACKAGE...: leaves the packages' files in $CACHE/root, whole or not at all.
unpack_backports() {
  local name=$1 what=$2; shift 2
  CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/powervirt/$name-$CODENAME-backports
  mkdir -p "$CACHE"
  exec 9> "$CACHE/.lock"
  flock 9
  [ -e "$CACHE/root" ] || { rm -rf "$CACHE/root.part" "$CACHE/apt"; fetch_backports "$what" "$@"; }
}
