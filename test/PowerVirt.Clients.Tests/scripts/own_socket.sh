#!/bin/sh
# usage, in a mount namespace of its own: own_socket.sh SOCKETS COMMAND...
# Runs a command for which libvirt's own sockets are those in the folder SOCKETS: virt-manager connects to a screen of
# this host only where the URI is plain qemu:///system.
mount -t tmpfs none /run && mkdir /run/libvirt && mount --bind "$1" /run/libvirt && shift && exec "$@"
