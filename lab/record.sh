#!/bin/bash
# lab/record.sh [KIND...] - records the facts of the emulated hosts again: golden/hosts/KIND/, read by the host probe's
# tests and by `powervirt explain --host`. What QEMU answers there under KVM depends on the chip alone and goes to
# golden/qemu/7.2-kvm-CHIP.replies. Needs jq and the images of lab/build.sh host.
set -euo pipefail
HERE=$(cd "$(dirname "$0")" && pwd); RUNS=$HERE/../artifacts/lab/runs
[ $# -gt 0 ] || set -- pnv8 pnv9 nested9 nested10

# A recording is each command followed by its answer; greeting and events are left out.
conversation() {
  jq -cn --slurpfile asked "$1" --slurpfile said "$2" '
    [$said[] | select(has("return") or has("error"))] as $answers
    | range($answers | length) | ($asked[.], $answers[.])'
}

mkdir -p "$RUNS" "$HERE/../golden/qemu"
cat > "$RUNS/facts.sh" <<'JOB'
POWERVIRT_QMP=/etc/capabilities.qmp collect /tmp/facts
echo "@begin"; tar -c -C /tmp/facts . | gzip -9 | base64; echo "@end"
JOB
for kind; do
  "$HERE/run.sh" "$kind" "$RUNS/facts.sh"
  facts=$HERE/../golden/hosts/$kind
  rm -rf "$facts"; mkdir -p "$facts"
  sed -n '/^@begin/,/^@end/{//!p}' "$RUNS/$kind/facts.log" | base64 --decode | tar -xz -C "$facts" --no-same-owner
  chip=$(sed -n 's/^AT_BASE_PLATFORM: //p' "$facts/auxv")
  conversation "$HERE/capabilities.qmp" "$facts/qemu.qmp" > "$HERE/../golden/qemu/7.2-kvm-$chip.replies"
  rm "$facts/qemu.qmp"
  find "$facts" -type f -exec chmod 644 {} +
done
