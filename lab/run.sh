#!/bin/bash
# lab/run.sh [-t SECONDS] [-o FOLDER] [-n] KIND JOB... - runs jobs, one after another, in an emulated PowerKVM host.
#   KIND   pnv8, pnv9     bare-metal POWER8 or POWER9 with a hash MMU
#          nested9, nested10   a POWER9 or POWER10 LPAR that offers nested KVM (radix guests only)
#   JOB    NAME.args      a guest: QEMU's arguments, one per line, as `powervirt explain` plans them
#          NAME.sh        a script for the host's busybox shell
#   -t     limit for each guest in seconds (120)    -n  only show what would be run
#   -o     where NAME.log (what the job printed), NAME.status and host.log go (artifacts/lab/runs/KIND)
# Of a planned command line four things change, because there is no manager in the emulated host: the monitor's socket
# goes, the guest is not started paused, its serial port goes to the log, and the program is the host's own QEMU.
set -euo pipefail
HERE=$(cd "$(dirname "$0")" && pwd); IMAGES=${POWERVIRT_LAB:-$HERE/../artifacts/lab}
LIMIT=120 OUT='' DRY=''
while getopts t:o:n option; do
  case $option in t) LIMIT=$OPTARG ;; o) OUT=$OPTARG ;; n) DRY=yes ;; *) exit 2 ;; esac
done
shift $((OPTIND - 1))
[ $# -ge 2 ] || { sed -n '2,11p' "$0" >&2; exit 2; }
KIND=$1; shift
OUT=${OUT:-$IMAGES/runs/$KIND}

machine() {
  case $1 in
    pnv8) echo "-machine powernv8 -cpu power8" ;;
    pnv9) echo "-machine powernv9 -cpu power9" ;;
    nested9) echo "-machine pseries,cap-nested-hv=on -cpu power9" ;;
    nested10) echo "-machine pseries,cap-nested-hv=on -cpu power10" ;;
    *) echo "lab: there is no host kind $1; there are pnv8, pnv9, nested9 and nested10" >&2; return 2 ;;
  esac
}

# Compat levels before POWER9 need a hash guest, and the emulated POWER9 can run one only if the host itself is hash.
kernel_options() { case $1 in pnv9) echo disable_radix ;; esac; }

adapt() {
  awk '
    NR == 1 && !/^-/ { next }
    option == "" && /^-/ { option = $0; if (option == "-S" || option == "-no-shutdown") option = ""; else if (!takes_value(option)) { print; option = "" }; next }
    option == "-mon" && /charmonitor/ { option = ""; next }
    option == "-chardev" && /id=charmonitor/ { option = ""; next }
    option == "-chardev" && /id=charserial0/ { print option; print "stdio,id=charserial0"; option = ""; next }
    { print option; print; option = "" }
    function takes_value(o) { return o !~ /^-(nodefaults|no-user-config|no-shutdown|no-reboot|enable-kvm|nographic|no-hpet|no-acpi)$/ }
  ' "$1"
}

read -ra MACHINE < <(machine "$KIND") || exit 2
mkdir -p "$OUT"; WORK=$(mktemp -d "$OUT/work.XXXXXX")
QEMU=''
cleanup() { [ -z "$QEMU" ] || kill "$QEMU" 2>/dev/null || true; rm -rf "$WORK"; }
trap cleanup EXIT; trap 'exit 130' INT TERM
mkdir -p "$WORK/root/jobs"; echo "$LIMIT" > "$WORK/root/jobs.limit"
for job; do
  name=${job##*/}; rm -f "$OUT/${name%.*}".{log,status}
  case $job in
    *.args) adapt "$job" > "$WORK/root/jobs/${job##*/}" ;;
    *.sh) cp "$job" "$WORK/root/jobs/" ;;
    *) echo "lab: $job is neither NAME.args nor NAME.sh" >&2; exit 2 ;;
  esac
done
if [ -n "$DRY" ]; then
  echo "host: qemu-system-ppc64 ${MACHINE[*]}"
  for job in "$WORK"/root/jobs/*; do echo "job ${job##*/}:"; sed 's/^/  /' "$job"; done
  exit
fi
for file in host.cpio vmlinux; do
  [ -s "$IMAGES/$file" ] || { echo "lab: $IMAGES/$file is missing; lab/build.sh host makes it" >&2; exit 1; }
done

# The kernel unpacks archives that follow one another, so the jobs need no new image. powernv loads at most 128 MiB.
{ cat "$IMAGES/host.cpio"; (cd "$WORK/root" && find . ! -name . | cpio -o -H newc --quiet -R 0:0); } > "$WORK/initrd"
[ "$(stat -c %s "$WORK/initrd")" -le $((128 << 20)) ] || { echo "lab: the host's initramfs is over 128 MiB" >&2; exit 1; }

seconds=$((180 + $# * LIMIT)) job='' done=''
: > "$OUT/host.log"
exec {console}< <(exec timeout "$seconds" qemu-system-ppc64 "${MACHINE[@]}" -nographic -vga none -nodefaults -serial stdio \
  -smp 1 -m 4G -kernel "$IMAGES/vmlinux" -initrd "$WORK/initrd" \
  -append "console=hvc0 quiet $(kernel_options "$KIND")" < /dev/null 2> "$WORK/qemu.err")
QEMU=$!
while IFS= read -r line <&"$console"; do
  line=${line//[$'\r'$'\001'-$'\010']/}
  case $line in
    *@@HOST-READY@@*) echo "lab: $KIND is up after ${line##* } s" >&2 ;;
    *@@JOB-BEGIN@@*) read -r _ job began <<< "$line"; : > "$OUT/$job.log" ;;
    *@@JOB-END@@*)
      read -r _ _ status ended <<< "$line"; echo "$status" > "$OUT/$job.status"
      echo "lab: $KIND: $job ended with $status after $(awk -v a="$began" -v b="$ended" 'BEGIN { printf "%.0f", b - a }') s" >&2
      job='' ;;
    *@@HOST-DONE@@*) done=yes; break ;; # powernv does not power off by itself
    *) if [ -n "$job" ]; then printf '%s\n' "$line" >> "$OUT/$job.log"; else printf '%s\n' "$line" >> "$OUT/host.log"; fi ;;
  esac
done
kill "$QEMU" 2>/dev/null || true
QEMU=''
[ -n "$done" ] || { cat "$WORK/qemu.err" >&2; echo "lab: $KIND ended before its jobs; see $OUT/host.log" >&2; exit 1; }
