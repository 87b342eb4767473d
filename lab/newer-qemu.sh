#!/bin/bash
# lab/newer-qemu.sh - puts the QEMU of Debian's backports beside the installed one: artifacts/lab/qemu-newer, a program
# to be named with --qemu. Nothing of the machine changes: packages are unpacked in ${XDG_CACHE_HOME:-~/.cache}/powervirt.
# Ends with 3 where the machine's release has no backports.
set -euo pipefail
HERE=$(cd "$(dirname "$0")" && pwd)
OUT=$HERE/../artifacts/lab
# shellcheck source=lab/backports.sh
. "$HERE/backports.sh"

mkdir -p "$OUT"
# What QEMU loads at run time comes along: modules of another version would end it.
unpack_backports qemu "QEMU for POWER" \
  qemu-system-ppc qemu-system-common qemu-system-data qemu-system-modules-opengl qemu-system-modules-spice
modules=$(dirname "$(find "$CACHE/root/usr/lib" -path '*/qemu/*.so' -print -quit)")
cat > "$OUT/qemu-newer.part" <<TEXT
#!/bin/sh
export QEMU_MODULE_DIR='$modules'
exec '$CACHE/root/usr/bin/qemu-system-ppc64' -L '$CACHE/root/usr/share/qemu' -L /usr/share/seabios -L /usr/lib/ipxe/qemu "\$@"
TEXT
chmod 755 "$OUT/qemu-newer.part"
mv "$OUT/qemu-newer.part" "$OUT/qemu-newer"
