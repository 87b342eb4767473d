#!/bin/bash
# lab/newer-virsh.sh - puts the virsh of Debian's backports beside the installed one: artifacts/lab/virsh-newer. Nothing
# of the machine changes: packages are unpacked in ${XDG_CACHE_HOME:-~/.cache}/powervirt.
# Ends with 3 where the machine's release has no backports.
set -euo pipefail
HERE=$(cd "$(dirname "$0")" && pwd)
OUT=$HERE/../artifacts/lab
# shellcheck source=lab/backports.sh
. "$HERE/backports.sh"

mkdir -p "$OUT"
# What they need besides, the installed virsh of the release needs too.
unpack_backports virsh virsh libvirt-clients libvirt0
library=$(dirname "$(find "$CACHE/root/usr/lib" -name 'libvirt.so.0' -print -quit)")
cat > "$OUT/virsh-newer.part" <<TEXT
#!/bin/sh
export LD_LIBRARY_PATH='$library'
exec '$CACHE/root/usr/bin/virsh' "\$@"
TEXT
chmod 755 "$OUT/virsh-newer.part"
mv "$OUT/virsh-newer.part" "$OUT/virsh-newer"
