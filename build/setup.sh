# Sourced by ./dev: what each verb needs of the machine, installed where that is possible.
# shellcheck shell=bash

say() { echo "dev: $*" >&2; }
fail() { say "$*"; exit 1; }

# need WHAT=PACKAGE...: WHAT is a program or an absolute path; what is missing comes from Debian's PACKAGE.
need() {
  local pair what missing=()
  for pair; do
    what=${pair%=*}
    if [ "${what#/}" = "$what" ]; then command -v "$what" > /dev/null || missing+=("${pair#*=}")
    else [ -e "$what" ] || missing+=("${pair#*=}"); fi
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  command -v apt-get > /dev/null || fail "please install ${missing[*]} (Debian's names); this machine has no apt-get."
  install_packages "${missing[@]}"
}

install_packages() {
  local root=() answer=''
  if [ "$(id -u)" -ne 0 ]; then
    local command="apt-get install --no-install-recommends $*"
    command -v sudo > /dev/null || fail "missing packages; as root run: $command"
    [ -t 0 ] || fail "missing packages; run: sudo $command"
    read -rp "dev: $* must be installed. Run 'sudo apt-get install' now? [y/N] " answer
    [[ $answer == [yY]* ]] || fail "not installed: $*"
    root=(sudo)
  fi
  say "installing $*"
  local install=(env DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet --no-install-recommends "$@") log
  log=$(mktemp)
  # Lists that are missing or stale make the first attempt fail: only then are they fetched.
  "${root[@]}" "${install[@]}" > "$log" 2>&1 ||
    { "${root[@]}" apt-get update --quiet > "$log" 2>&1 && "${root[@]}" "${install[@]}" >> "$log" 2>&1; } ||
    { cat "$log" >&2; rm -f "$log"; fail "these packages could not be installed: $*"; }
  rm -f "$log"
}

need_dotnet() {
  command -v dotnet > /dev/null || fail "the .NET 10 SDK is missing (the program dotnet is not in PATH)."
  local said
  if said=$(dotnet --version 2>&1); then return; fi
  # Without the ICU library the SDK starts only if it is told to do without; our programs never use it.
  if [[ $said == *ICU* ]]; then export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1; said=$(dotnet --version 2>&1) && return; fi
  fail "the .NET 10 SDK does not start: $said"
}

# The option ROMs of network cards and of VGA are not in qemu-system-ppc, and QEMU does not start a guest that has one without them.
need_qemu() {
  need qemu-system-ppc64=qemu-system-ppc qemu-img=qemu-utils /usr/lib/ipxe/qemu/efi-virtio.rom=ipxe-qemu \
    /usr/share/seabios/vgabios-stdvga.bin=seabios jq=jq
}

need_guest() {
  need cpio=cpio xz=xz-utils /usr/share/keyrings/debian-archive-keyring.gpg=debian-archive-keyring
  lab/build.sh guest
}

# want WHAT=PACKAGE...: like need, but where a package cannot be had, the tests that use it skip and say so.
want() { local pair; for pair; do (need "$pair") || say "its tests are skipped"; done; }

# The programs that libvirt's users have: the daemon is tested with them.
need_clients() {
  need virsh=libvirt-clients script=bsdutils unshare=util-linux ip=iproute2
  want virt-install=virtinst /usr/lib/python3/dist-packages/libvirt.py=python3-libvirt \
    /usr/lib/ocf/resource.d/heartbeat/VirtualDomain=resource-agents \
    virt-manager=virt-manager Xvfb=xvfb xauth=xauth dbus-run-session=dbus-daemon nc=netcat-openbsd \
    /usr/lib/polkit-1/polkitd=polkitd gdbus=libglib2.0-bin passt=passt
  # Until QEMU 8 it came with QEMU.
  [ -e /usr/lib/qemu/virtiofsd ] || want /usr/libexec/virtiofsd=virtiofsd
  # Tests of a newer virsh are skipped where the machine's Debian has none in its backports.
  lab/newer-virsh.sh || [ $? -eq 3 ]
}

# swtpm plays the TPM of guests that have one.
need_tpm() { want swtpm=swtpm; }

need_lab() { need cpio=cpio xz=xz-utils readelf=binutils jq=jq; lab/build.sh host; }

# Tests of a newer QEMU are skipped where the machine's Debian has none in its backports.
need_newer_qemu() { lab/newer-qemu.sh || [ $? -eq 3 ]; }

need_linker() { need gcc=gcc /usr/include/stdio.h=libc6-dev /usr/include/zlib.h=zlib1g-dev; }
