#!/bin/sh
# lab/collect.sh FOLDER - records what PowerVirt reads of a POWER host, to look at it elsewhere: powervirt explain --host FOLDER.
# Run it on the host itself (any POSIX shell, busybox too; root sees more). Nothing secret is read: no serial numbers,
# addresses or names. Where there is a QEMU, its answers to the commands in $POWERVIRT_QMP go to qemu.replies.
set -u
[ $# -eq 1 ] || { sed -n '2,4p' "$0" >&2; exit 2; }
OUT=$1; QMP=${POWERVIRT_QMP:-$(dirname "$0")/capabilities.qmp}
[ "$(uname -s)" = Linux ] || { echo "collect: this is not Linux" >&2; exit 1; }
case $(uname -m) in ppc*) ;; *) echo "collect: this is $(uname -m), not POWER" >&2; exit 1 ;; esac

keep() { # copies a file of /proc or /sys to the same place below FOLDER; one that is not there is a fact too
  for file; do
    if [ -f "$file" ] && [ -r "$file" ]; then
      mkdir -p "$OUT${file%/*}" && cat "$file" > "$OUT$file" 2>/dev/null
    fi
  done
}

mkdir -p "$OUT" || exit 1
uname -srm > "$OUT/uname"
keep /proc/cpuinfo
grep -E '^(MemTotal|CmaTotal|HugePages_Total|Hugepagesize):' /proc/meminfo > "$OUT/proc/meminfo"
grep -E '^(kvm|vfio|irqbypass)' /proc/modules | sed 's/0x[0-9a-f]*/0x0/' > "$OUT/proc/modules"
tree=/proc/device-tree
keep $tree/model $tree/compatible $tree/device_type $tree/hypervisor/compatible
keep $tree/chosen/ibm,architecture-vec-5 $tree/ibm,opal/compatible
for cpu in "$tree"/cpus/*; do
  [ -f "$cpu/cpu-version" ] || continue
  for fact in cpu-version device_type ibm,ppc-interrupt-server#s ibm,processor-radix-AP-encodings ibm,segment-page-sizes \
    ibm,pa-features ibm,vmx ibm,dfp mmu-type; do keep "$cpu/$fact"; done
  break # all cores are alike
done
cpus=/sys/devices/system/cpu
keep $cpus/online $cpus/present $cpus/possible $cpus/smt/control $cpus/smt/active $cpus/subcores_per_core \
  $cpus/cpu0/topology/core_id $cpus/cpu0/topology/thread_siblings_list
keep $cpus/vulnerabilities/meltdown $cpus/vulnerabilities/spectre_v1 $cpus/vulnerabilities/spectre_v2 $cpus/vulnerabilities/l1tf
keep /sys/module/kvm_hv/parameters/nested /sys/module/kvm_hv/parameters/indep_threads_mode /sys/kernel/mm/transparent_hugepage/enabled
[ ! -c /dev/kvm ] || { mkdir -p "$OUT/dev" && : > "$OUT/dev/kvm"; } # an empty file stands for the device

# The auxiliary vector holds pointers, which mean nothing elsewhere: the C library prints what they point to.
qemu=$(command -v qemu-system-ppc64 || true)
for program in /bin/true "$qemu"; do
  [ -x "$program" ] || continue
  LD_SHOW_AUXV=1 "$program" --version 2>/dev/null |
    sed -n 's/^AT_\(BASE_PLATFORM\|PLATFORM\|HWCAP\|HWCAP2\): */AT_\1: /p' > "$OUT/auxv"
  [ ! -s "$OUT/auxv" ] || break
done

if [ -z "$qemu" ] || [ ! -r "$QMP" ]; then exit 0; fi

# ask ACCELERATOR < COMMANDS: appends each command and QEMU's answer to qemu.replies; greeting and events are left out.
ask() {
  tee "$OUT/asked" | "$qemu" -S -no-user-config -nodefaults -display none -machine "none,accel=$1" -qmp stdio > "$OUT/answered" \
    2> "$OUT/qemu.err"
  awk '
    NR == FNR { question[++questions] = $0; next }
    (index($0, "{\"return\"") == 1 || index($0, "{\"error\"") == 1) && ++answers < questions { print question[answers]; print ""; print; print "" }
  ' "$OUT/asked" "$OUT/answered" >> "$OUT/qemu.replies"
  rm "$OUT/asked" "$OUT/answered"
  [ -s "$OUT/qemu.err" ] || rm "$OUT/qemu.err"
}

machine=$("$qemu" -machine help | sed -n 's/^\([^ ]*\) .*(default).*/\1/p')
: > "$OUT/qemu.replies"
sed "s/@MACHINE@/$machine/" "$QMP" | ask kvm:tcg
grep -E '"(qmp_capabilities|query-cpu-definitions|query-machines|quit)"' "$QMP" | ask tcg
