#!/bin/bash
# lab/build.sh guest|host - makes what boots in emulation, out of Debian's ppc64el packages; nothing foreign is executed.
#   guest   artifacts/lab/vmlinux and initrd.gz: Debian's kernel and an initramfs that reports what the guest sees
#   host    artifacts/lab/host.cpio as well: the initramfs of an emulated PowerKVM host, with QEMU and that guest inside
# Packages are kept in ${XDG_CACHE_HOME:-~/.cache}/powervirt and shared by all clones. Needs cpio, and binutils for host.
set -euo pipefail
HERE=$(cd "$(dirname "$0")" && pwd)
OUT=$HERE/../artifacts/lab
CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/powervirt/ppc64el-$(. /etc/os-release && echo "${VERSION_CODENAME:-debian}")

say() { echo "lab: $*" >&2; }
fail() { echo "lab: $*" >&2; exit 1; }
# shellcheck source=lab/packages.sh
. "$HERE/packages.sh"

# fresh FILE INPUT...: whether FILE is newer than everything it is made from.
fresh() {
  local file=$1 input; shift
  [ -s "$file" ] || return 1
  for input; do [ ! "$input" -nt "$file" ] || return 1; done
}

# archive FOLDER: a cpio archive of FOLDER on standard output, the same for the same contents.
archive() {
  find "$1" -exec touch --no-dereference --date=@0 {} +
  (cd "$1" && find . ! -name . | LC_ALL=C sort | cpio --create --format=newc --reproducible --quiet --owner=0:0)
}

build_guest() {
  unpack guest linux-image-powerpc64le busybox-static
  fresh "$OUT/initrd.gz" "$HERE"/{guest-init,build.sh} "$CACHE/guest/.complete" && [ -s "$OUT/vmlinux" ] && return
  say "building the guest's initramfs"
  local root=$OUT/guest.part
  rm -rf "$root"; mkdir -p "$root"/{bin,sbin,proc,sys,dev,modules}
  cp "$CACHE/guest/bin/busybox" "$root/bin/"
  ln -s busybox "$root/bin/sh"
  # The kernel runs this when the host asks for a shutdown; there is no init program to tell.
  printf '#!/bin/sh\nexec poweroff -f\n' > "$root/sbin/poweroff"; chmod 755 "$root/sbin/poweroff"
  install -m 755 "$HERE/guest-init" "$root/init"
  copy_modules "$root" usb-common usbcore xhci-hcd xhci-pci
  copy_modules "$root" virtio virtio_ring virtio_pci_modern_dev virtio_pci_legacy_dev virtio_pci virtio_blk virtio_balloon virtio_console
  cp "$CACHE"/guest/boot/vmlinux-* "$OUT/vmlinux.part"; mv "$OUT/vmlinux.part" "$OUT/vmlinux"
  archive "$root" | gzip -9n > "$OUT/initrd.part"; mv "$OUT/initrd.part" "$OUT/initrd.gz"
  rm -rf "$root"
}

build_host() {
  build_guest
  unpack host qemu-system-ppc
  fresh "$OUT/host.cpio" "$HERE"/{host-init,build.sh,collect.sh,capabilities.qmp} "$OUT/initrd.gz" "$CACHE/host/.complete" && return
  say "building the emulated host's initramfs"
  local root=$OUT/host.part file
  rm -rf "$root"
  mkdir -p "$root"/{bin,dev/shm,proc,sys,tmp,run,etc,modules,l2,usr/bin,usr/share/qemu,lib64,lib/powerpc64le-linux-gnu}
  cp "$CACHE/guest/bin/busybox" "$root/bin/"
  cp "$CACHE/host/usr/bin/qemu-system-ppc64" "$root/usr/bin/"
  for file in slof.bin vof.bin; do cp -L "$CACHE/host/usr/share/qemu/$file" "$root/usr/share/qemu/"; done
  copy_libraries "$root"
  copy_modules "$root" virtio virtio_ring virtio_pci_modern_dev virtio_pci_legacy_dev virtio_pci virtio_blk irqbypass kvm kvm-hv
  cp "$OUT/vmlinux" "$OUT/initrd.gz" "$root/l2/"
  install -m 755 "$HERE/host-init" "$root/init"
  install -m 755 "$HERE/collect.sh" "$root/bin/collect"
  cp "$HERE/capabilities.qmp" "$root/etc/"
  archive "$root" > "$OUT/host.cpio.part"; mv "$OUT/host.cpio.part" "$OUT/host.cpio"
  rm -rf "$root"
}

# Copies every library that QEMU needs, directly or through another one.
copy_libraries() {
  local into=$1/lib/powerpc64le-linux-gnu todo=("$1/usr/bin/qemu-system-ppc64") object name path
  while [ ${#todo[@]} -gt 0 ]; do
    object=${todo[0]}; todo=("${todo[@]:1}")
    for name in $(readelf --dynamic "$object" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p'); do
      [ ! -e "$into/$name" ] || continue
      path=$(find "$CACHE"/host/{lib,usr/lib}/powerpc64le-linux-gnu -maxdepth 2 -name "$name" -print -quit)
      [ -n "$path" ] || fail "$name, which ${object##*/} needs, is in none of the packages."
      cp -L "$path" "$into/$name"; todo+=("$into/$name")
    done
  done
  cp -L "$CACHE/host/lib/powerpc64le-linux-gnu/ld64.so.2" "$1/lib64/"
}

copy_modules() {
  local root=$1 name path; shift
  for name; do
    path=$(find "$CACHE/guest/lib/modules" -name "$name.ko*" -print -quit)
    case $path in
      '') ;; # built into this kernel
      *.xz) xz --decompress --stdout "$path" > "$root/modules/$name.ko" ;;
      *) cp "$path" "$root/modules/" ;;
    esac
  done
}

command -v apt-get > /dev/null || fail "the packages are fetched with apt-get, which this machine lacks."
mkdir -p "$OUT" "$CACHE"
OUT=$(cd "$OUT" && pwd)
exec 9> "$CACHE/.lock"
flock --nonblock 9 || { say "waiting for another build"; flock 9; }
rm -f "$CACHE/apt/.open" # lists are read anew once per run, and only if something must be downloaded
case ${1:-} in
  guest) build_guest ;;
  host) build_host ;;
  *) sed -n '2,5p' "$0" >&2; exit 2 ;;
esac
