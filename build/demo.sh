# Sourced by ./dev: one definition in native mode and at two compat levels, each booted to the guest's own report.
# shellcheck shell=bash

DEMO=artifacts/demo

# option JSON NAME: the value of an option on the planned command line.
option() { jq -r --arg name "$2" '.argv as $a | $a | index($name) as $i | if $i then $a[$i + 1] else "(none)" end' "$1"; }

show() {
  local level=$1 cpu=$2 file=$DEMO/$1.xml started
  sed -e "s|@CPU@|$cpu|" -e "s|@KERNEL@|$POWERVIRT_TEST_KERNEL|" -e "s|@INITRD@|$POWERVIRT_TEST_INITRD|" \
    examples/demo/guest.xml > "$file"
  artifacts/bin/powervirt explain "$file" --virt-type qemu --format json > "$DEMO/$level.json"
  echo; echo "$level"
  echo "  asked:    ${cpu:-no <cpu> element}"
  echo "  QEMU:     -machine $(option "$DEMO/$level.json" -machine)"
  echo "            -cpu $(option "$DEMO/$level.json" -cpu)"
  started=$SECONDS
  timeout 300 artifacts/bin/powervirt run "$file" --virt-type qemu < /dev/null > "$DEMO/$level.log" 2> "$DEMO/$level.err" ||
    { tail -n 20 "$DEMO/$level.log" "$DEMO/$level.err" >&2; fail "the guest did not run; see $DEMO/$level.log"; }
  tr -d '\r' < "$DEMO/$level.log" > "$DEMO/$level.txt"
  grep -q '^== end of guest report' "$DEMO/$level.txt" || { tail -n 20 "$DEMO/$level.txt" >&2; fail "the guest made no report."; }
  sed -n -e 's/^cpu: /  reported: /p' -e 's/^revision: /            revision /p' -e 's/^cpu-version: /            cpu-version /p' "$DEMO/$level.txt"
  echo "  ($((SECONDS - started)) s, emulated)"
}

mkdir -p "$DEMO"
echo "One definition (examples/demo/guest.xml), three CPUs; each guest boots Debian's ppc64le kernel and reports its CPU."
show native ""
show power8 "<cpu mode='host-model'><model>power8</model></cpu>"
show power9 "<cpu mode='host-model'><model>power9</model></cpu>"
