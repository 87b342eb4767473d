# Sourced by ./dev: runs the test programs one after another and sums up what they counted.
# shellcheck shell=bash

RESULTS=artifacts/results

# count FILE ATTRIBUTE: a number of the <assembly> element in a test program's result file.
count() {
  local number=''
  [ ! -s "$1" ] || number=$(sed -n "s/.*<assembly [^>]* $2=\"\([0-9]*\)\".*/\1/p; T; q" "$1")
  echo "${number:-0}"
}

run_tests() {
  local project name result status passed=0 failed=0 skipped=0 bad filter=()
  [ $# -eq 0 ] || filter=(-method "*$1*")
  rm -rf "$RESULTS"; mkdir -p "$RESULTS"
  for project in test/*.Tests; do
    [ -z "${ONLY:-}" ] || [ "$project" = "$ONLY" ] || continue
    name=${project##*/} result=$RESULTS/$name.xml status=0
    # A shell starts what runs in its background deaf to Ctrl-C, and what a test interrupts would be so, too.
    env --default-signal=INT,QUIT "artifacts/bin/$name/release/$name" -noLogo -noColor -result-xml "$result" "${filter[@]}" || status=$?
    bad=$(( $(count "$result" failed) + $(count "$result" errors) ))
    # A program that dies, or fails without naming a test, is a failure of its own.
    if [ "$status" -ne 0 ] && [ "$bad" -eq 0 ]; then say "$name ended with $status"; bad=1; fi
    passed=$((passed + $(count "$result" passed))); skipped=$((skipped + $(count "$result" skipped)))
    failed=$((failed + bad))
  done
  if [ $((passed + failed + skipped)) -eq 0 ]; then say "no test's name contains '${1:-}'"; failed=1; fi
  echo "$passed passed, $failed failed, $skipped skipped"
  [ "$failed" -eq 0 ]
}
