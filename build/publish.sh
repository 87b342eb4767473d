# Sourced by ./dev: compiles the programs ahead of time. Whatever the compiler warns about (IL....) fails the build.
# shellcheck shell=bash

OUT=artifacts/publish
rm -rf "$OUT"; mkdir -p "$OUT"
for project in src/apps/*/*.csproj; do
  grep -q '<PublishAot>true' "$project" || continue
  name=$(sed -n 's|.*<AssemblyName>\(.*\)</AssemblyName>.*|\1|p' "$project")
  say "compiling $name ahead of time"
  log=$(dotnet publish "$project" --configuration "${CONFIGURATION:-Release}" --use-current-runtime --verbosity quiet --nologo \
    --output "artifacts/obj/publish/$name" 2>&1) || { echo "$log" >&2; fail "$name does not compile."; }
  ! grep -E 'warning IL[0-9]+' <<< "$log" >&2 || fail "$name is not clean for ahead-of-time compilation."
  install -m 755 "artifacts/obj/publish/$name/$name" "$OUT/$name"
  # Libraries that are not ours lie beside the program that loads them.
  find "artifacts/obj/publish/$name" -maxdepth 1 -name '*.so' -exec install -m 644 -t "$OUT" {} +
done
ls -l "$OUT" >&2
