# Sourced by ./dev: puts the published programs, their units and their pages into a Debian package.
# shellcheck shell=bash

PACKAGE=artifacts/package
VERSION=$(sed -n 's|.*<Version>\(.*\)</Version>.*|\1|p' Directory.Build.props)
TREE=$PACKAGE/tree
rm -rf "$PACKAGE"; mkdir -p "$TREE/DEBIAN"

# put MODE FILE TARGET: a file of the package.
put() { install -D -m "$1" "$2" "$TREE/$3"; }

# Libraries of the programs lie beside them, which is where a program finds them that is called through a link.
for file in artifacts/publish/*; do
  case $file in
    *.so) put 644 "$file" "usr/lib/powervirt/${file##*/}" ;;
    *) put 755 "$file" "usr/lib/powervirt/${file##*/}" ;;
  esac
done
mkdir -p "$TREE/usr/sbin" "$TREE/usr/bin"
ln -s ../lib/powervirt/powervirtd "$TREE/usr/sbin/powervirtd"
ln -s ../lib/powervirt/powervirt "$TREE/usr/bin/powervirt"

for unit in packaging/systemd/*.service packaging/systemd/*.socket; do put 644 "$unit" "lib/systemd/system/${unit##*/}"; done
put 644 packaging/systemd/sysusers.conf usr/lib/sysusers.d/powervirt.conf
put 644 packaging/systemd/tmpfiles.conf usr/lib/tmpfiles.d/powervirt.conf
put 644 packaging/polkit/org.powervirt.policy usr/share/polkit-1/actions/org.powervirt.policy
artifacts/publish/powervirt completion bash | put 644 /dev/stdin usr/share/bash-completion/completions/powervirt
put 644 packaging/debian/copyright usr/share/doc/powervirt/copyright
for page in README.md docs/*.md; do put 644 "$page" "usr/share/doc/powervirt/${page##*/}"; done
for page in docs/man/*.[18]; do
  put 644 "$page" "usr/share/man/man${page##*.}/${page##*/}"
  gzip -9n "$TREE/usr/share/man/man${page##*.}/${page##*/}"
done
for script in postinst prerm postrm; do put 755 "packaging/debian/$script" "DEBIAN/$script"; done

# dpkg-shlibdeps says which packages hold what the programs load; it wants a source package around it.
mkdir -p "$PACKAGE/source/debian"; touch "$PACKAGE/source/debian/control"
mapfile -t programs < <(find "$PWD/$TREE/usr/lib/powervirt" -type f)
needs=$(cd "$PACKAGE/source" && dpkg-shlibdeps -O --ignore-missing-info -l"$OLDPWD/$TREE/usr/lib/powervirt" "${programs[@]/#/-e}" 2> /dev/null |
  sed -n 's/^shlibs:Depends=//p')
[ -n "$needs" ] || fail "dpkg-shlibdeps does not say what the programs need."
sed -e "s/@VERSION@/$VERSION/" -e "s/@ARCHITECTURE@/$(dpkg --print-architecture)/" -e "s/@DEPENDS@/$needs/" \
  -e "s/@SIZE@/$(du -sk --exclude=DEBIAN "$TREE" | cut -f1)/" packaging/debian/control > "$TREE/DEBIAN/control"
(cd "$TREE" && find usr lib -type f -exec md5sum {} +) > "$TREE/DEBIAN/md5sums"

dpkg-deb --root-owner-group --build "$TREE" "$PACKAGE" > /dev/null || fail "dpkg-deb makes no package of $TREE."
rm -rf "$TREE" "$PACKAGE/source"
ls -l "$PACKAGE" >&2
