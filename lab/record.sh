#!/bin/bash
# lab/record.sh [KIND...] - records the facts of the emulated hosts again: golden/hosts/KIND/, read by the host probe's
# tests and by `powervirt explain --host`. What QEMU answers there under KVM depends on the chip alone and goes to
# golden/capabilities/qemu-7.2-ppc64-kvm-CHIP.replies. Needs the images of lab/build.sh host.
set -euo pipefail
HERE=$(cd "$(dirname "$0")" && pwd); RUNS=$HERE/../artifacts/lab/runs GOLDEN=$HERE/../golden
[ $# -gt 0 ] || set -- pnv8 pnv9 nested9 nested10

mkdir -p "$RUNS" "$GOLDEN/capabilities"
cat > "$RUNS/facts.sh" <<'JOB'
POWERVIRT_QMP=/etc/capabilities.qmp collect /tmp/facts
echo "@begin"; tar -c -C /tmp/facts . | gzip -9 | base64; echo "@end"
JOB
for kind; do
  "$HERE/run.sh" "$kind" "$RUNS/facts.sh"
  facts=$GOLDEN/hosts/$kind
  rm -rf "$facts"; mkdir -p "$facts"
  sed -n '/^@begin/,/^@end/{//!p}' "$RUNS/$kind/facts.log" | base64 --decode | tar -xmz -C "$facts" --no-same-owner
  chip=$(sed -n 's/^AT_BASE_PLATFORM: //p' "$facts/auxv")
  [ -s "$facts/qemu.replies" ] || { cat "$RUNS/$kind/facts.log" >&2; echo "lab: QEMU said nothing on $kind" >&2; exit 1; }
  mv "$facts/qemu.replies" "$GOLDEN/capabilities/qemu-7.2-ppc64-kvm-$chip.replies"
  find "$facts" -type f -exec chmod 644 {} +
done
