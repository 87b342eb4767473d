#!/bin/bash
# lab/newer-libvirtd.sh - puts the libvirtd of Debian's backports beside the installed one: artifacts/lab/libvirtd-newer, a
# program for a mount namespace of its own (bench/peers/daemons.py), where it lays its drivers and data over the installed
# ones. Nothing of the machine changes: packages are unpacked in ${XDG_CACHE_HOME:-~/.cache}/powervirt.
# Ends with 3 where the machine's release has no backports.
set -euo pipefail
HERE=$(cd "$(dirname "$0")" && pwd)
OUT=$HERE/../artifacts/lab
# shellcheck source=lab/backports.sh
. "$HERE/backports.sh"

mkdir -p "$OUT"
# What they need besides, the installed libvirtd of the release needs too.
unpack_backports libvirtd libvirtd libvirt-daemon libvirt-daemon-common libvirt-daemon-driver-qemu libvirt-common libvirt0
library=$(dirname "$(find "$CACHE/root/usr/lib" -name 'libvirt.so.0' -print -quit)")
cat > "$OUT/libvirtd-newer.part" <<TEXT
#!/bin/sh -e
mount --bind '$library/libvirt' '${library#"$CACHE/root"}/libvirt'
mount --bind '$CACHE/root/usr/share/libvirt' /usr/share/libvirt
export LD_LIBRARY_PATH='$library'
exec '$CACHE/root/usr/sbin/libvirtd' "\$@"
TEXT
chmod 755 "$OUT/libvirtd-newer.part"
mv "$OUT/libvirtd-newer.part" "$OUT/libvirtd-newer"
