# Sourced by ./dev: asks a daemon at work which of its methods are called, and writes them down in that order.
# shellcheck shell=bash

# record_order FOLDER: the client programs of FOLDER drive the daemon that was compiled last.
record_order() {
  local work=artifacts/order published=artifacts/obj/publish/powervirtd daemon
  rm -rf "$work"; mkdir -p "$work"
  cc -O2 -Wall -o "$work/first-calls" build/first-calls.c
  # A method's symbol is in the program's code, and its name is what the compiler looks for in the list.
  nm --defined-only "$published/powervirtd.dbg" > "$work/all"
  awk '/ __start___managedcode$/ { first = $1 "" } / __stop___managedcode$/ { last = $1 "" }
       { line[NR] = $0; at[NR] = $1 ""; kind[NR] = $2 }
       END { for (i = 1; i <= NR; i++) if (kind[i] ~ /[tT]/ && line[i] !~ / __start_/ && at[i] >= first && at[i] < last) print line[i] }' \
    "$work/all" > "$work/symbols"
  [ -s "$work/symbols" ] || fail "powervirtd.dbg names no methods."
  "$work/first-calls" "$work/symbols" "$published/powervirtd" --root "$PWD/$work/root" > "$work/calls" 2> "$work/log" &
  local tracer=$!
  for _ in $(seq 100); do [ -S "$work/root/run/libvirt-sock" ] && break; sleep 0.1; done
  daemon=$(pgrep -P "$tracer")
  /usr/bin/python3 "$1/vmbench.py" "qemu+unix:///system?socket=$PWD/$work/root/run/libvirt-sock" --pid "$daemon" \
    --n 200 --running 4 --only define,ping,native,start > "$work/figures"
  kill "$daemon"; wait "$tracer"
  awk 'NR == FNR { names[$1] = names[$1] $3 "\n"; next } { printf "%s", names[$1] }' \
    "$work/symbols" "$work/calls" > src/apps/PowerVirt.Daemon/powervirtd.order
  wc -l src/apps/PowerVirt.Daemon/powervirtd.order >&2
}
