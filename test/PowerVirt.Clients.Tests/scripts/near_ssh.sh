#!/bin/sh
# usage: near_ssh.sh [OPTION...] HOST COMMAND: runs the command as sshd does at the far end, but here.
# What is tested is not ssh, but that what libvirt has run at the far end finds the daemon.
while :; do
  case $1 in
    -T | -x | -n | -q) shift ;;
    -[elop]) shift 2 ;;
    --) shift; break ;;
    *) break ;;
  esac
done
shift
exec sh -c "$*"
