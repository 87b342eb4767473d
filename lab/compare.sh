#!/bin/bash
# lab/compare.sh [KIND [CASE...]] - holds what PowerVirt plans against what KVM does, and prints a table.
#   KIND   pnv8, pnv9, nested9, nested10 (all)
#   CASE   native: host-passthrough; power8, ...: that compat level; POWER8, ...: that CPU, explicitly (all of the kind)
# For each case `powervirt explain` predicts what the guest will see, or refuses. A planned command line is run as it is
# and the guest's own report must equal the prediction; a refused one is run as somebody would have written it by hand,
# and KVM or QEMU must refuse it too. Exit status 1 if any row disagrees. Needs jq and the images of lab/build.sh host.
set -euo pipefail
HERE=$(cd "$(dirname "$0")" && pwd); ROOT=$(dirname "$HERE")
POWERVIRT=${POWERVIRT:-$ROOT/artifacts/bin/powervirt}
WORK=$ROOT/artifacts/lab/compare

cases_of() {
  case $1 in
    pnv8) echo "native power8 power7 power9 POWER8 POWER9" ;;
    pnv9) echo "native power9 power8 power7 power10 POWER9 POWER8" ;;
    nested9) echo "native power9 power8 power10 POWER9 POWER8" ;;
    nested10) echo "native power10 power9 power8 power11 POWER10 POWER9" ;;
    *) echo "lab: there is no host kind $1; there are pnv8, pnv9, nested9 and nested10" >&2; return 2 ;;
  esac
}

chip_of() { case $1 in *8) echo power8 ;; *9) echo power9 ;; *10) echo power10 ;; esac; }

# What an emulated chip's KVM cannot promise must be given up in the definition; the nested hosts promise it themselves.
features_of() {
  case $1 in
    pnv*) echo "<features><cfpc value='broken'/><sbbc value='broken'/><ibs value='broken'/><ccf-assist state='off'/></features>" ;;
  esac
}

cpu_of() {
  case $1 in
    native) echo "<cpu mode='host-passthrough'/>" ;;
    power*) echo "<cpu mode='host-model'><model>$1</model></cpu>" ;;
    POWER*) echo "<cpu mode='custom' match='exact'><model fallback='forbid'>$1</model></cpu>" ;;
    *) echo "lab: there is no case $1; there are native, power8 and the like, POWER8 and the like" >&2; return 2 ;;
  esac
}

# definition KIND CASE: the domain XML of a case.
definition() {
  local cpu features
  cpu=$(cpu_of "$2"); features=$(features_of "$1")
  sed -e "s|@CPU@|$cpu|" -e "s|@FEATURES@|$features|" "$HERE/guest.xml"
}

# explain KIND CASE: PowerVirt's answer as JSON in FOLDER/CASE.json; fails where PowerVirt refuses.
explain() {
  local folder=$WORK/$1 status=0
  definition "$1" "$2" > "$folder/$2.xml"
  "$POWERVIRT" explain "$folder/$2.xml" --virt-type kvm --format json --host "$ROOT/golden/hosts/$1" \
    --qemu "$ROOT/golden/capabilities/qemu-7.2-ppc64-kvm-$(chip_of "$1").replies" > "$folder/$2.json" 2> "$folder/$2.err" || status=$?
  [ $status -eq 0 ] || jq -e '.problems[0]' "$folder/$2.json" > /dev/null 2>&1 || {
    cat "$folder/$2.json" "$folder/$2.err" >&2
    echo "lab: powervirt explain ended with $status and named no problem" >&2; exit 1
  }
  return $status
}

# by_hand CASE < native.args: the native command line changed as somebody would who only knows QEMU.
by_hand() {
  awk -v wish="$1" '
    last == "-cpu" && wish ~ /^POWER/ { $0 = wish }
    last == "-machine" && wish ~ /^power/ { $0 = $0 ",max-cpu-compat=" wish }
    { print; last = $0 }'
}

report() { sed -n "s/^$2: //p" "$1" | head -1; } # report LOG KEY: what the guest said

# reality KIND CASE: what happened, in the words of the prediction.
reality() {
  local log=$WORK/$1/$2.log status
  status=$(cat "$WORK/$1/$2.status" 2>/dev/null || echo none)
  if grep -q '^== end of guest report' "$log" 2>/dev/null; then
    echo "$(report "$log" cpu | cut -d, -f1) $(report "$log" cpu-version)"
  elif [ "$status" = 124 ]; then echo "no report within the limit"
  elif [ "$status" = none ]; then echo "not run"
  elif [ "$status" = 0 ]; then echo "ended without a report"
  elif complaint "$log" | grep -qE "$ABOUT_CPU"; then echo refused
  else echo "failed for another reason"; fi
}

# complaint LOG: the line in which QEMU says why.
complaint() { { grep -a 'qemu-system-ppc64: ' "$1" || true; } | grep -av 'warning:' | sed 's/^.*qemu-system-ppc64: //' | head -1; }

# What KVM and QEMU say of a CPU they will not give. Any other failure is no refusal, and disagrees with every prediction.
ABOUT_CPU='Register sync failed|kvm_init_vcpu|Compatibility PVR .* not valid|Invalid compatibility mode|HPT not supported in nested guests|unavailable MMU mode|unable to find CPU model'

compare_kind() {
  local kind=$1 wish prediction actual verdict words jobs=(); shift
  local folder=$WORK/$kind
  rm -rf "$folder"; mkdir -p "$folder/jobs"
  explain "$kind" native || { echo "lab: $kind: the native guest is refused: $(jq -r '.problems[0].message' "$folder/native.json")" >&2; exit 1; }
  jq -r '.argv[]' "$folder/native.json" > "$folder/native.args"
  for wish; do
    if explain "$kind" "$wish"; then
      jq -r '"\(.cpu.guest.cpu) \(.cpu.guest.cpuVersion)"' "$folder/$wish.json" > "$folder/$wish.prediction"
      jq -r '.argv[]' "$folder/$wish.json" > "$folder/jobs/$wish.args"
    else
      echo refused > "$folder/$wish.prediction"
      by_hand "$wish" < "$folder/native.args" > "$folder/jobs/$wish.args"
    fi
    jobs+=("$folder/jobs/$wish.args")
  done
  "$HERE/run.sh" -o "$folder" "$kind" "${jobs[@]}" || true
  for wish; do
    prediction=$(cat "$folder/$wish.prediction"); actual=$(reality "$kind" "$wish"); verdict=yes
    [ "$prediction" = "$actual" ] || { verdict=NO; DISAGREED=$((DISAGREED + 1)); }
    ROWS=$((ROWS + 1))
    printf '%-9s %-8s %-34s %-34s %s\n' "$kind" "$wish" "$prediction" "$actual" "$verdict" >> "$WORK/table"
    if [ "$prediction" = refused ]; then
      printf '          PowerVirt: %s\n' "$(jq -r '.problems[0].message' "$folder/$wish.json")" >> "$WORK/table"
    fi
    words=$(complaint "$folder/$wish.log" 2>/dev/null || true)
    [ -z "$words" ] || printf '          QEMU: %s\n' "$words" >> "$WORK/table"
  done
}

[ -x "$POWERVIRT" ] || { echo "lab: $POWERVIRT is missing; ./dev build makes it" >&2; exit 1; }
KINDS=(pnv8 pnv9 nested9 nested10) WISHES=() ROWS=0 DISAGREED=0
if [ $# -gt 0 ]; then KINDS=("$1"); WISHES=("${@:2}"); fi
mkdir -p "$WORK"
printf '%-9s %-8s %-34s %-34s %s\n' host asked predicted reality agree > "$WORK/table"
for kind in "${KINDS[@]}"; do
  read -ra all <<< "$(cases_of "$kind")"
  if [ ${#WISHES[@]} -gt 0 ]; then compare_kind "$kind" "${WISHES[@]}"; else compare_kind "$kind" "${all[@]}"; fi
done
echo; cat "$WORK/table"; echo
echo "$ROWS cases, $DISAGREED of them disagree"
[ "$DISAGREED" -eq 0 ]
