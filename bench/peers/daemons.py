"""The daemons that are compared, each with all of its files in a folder of its own."""
import os
import signal
import socket
import subprocess

# libvirtd as it is meant to run, less what needs other daemons or a booted system: logs go to files, and no cgroups.
LIBVIRTD = {
    "libvirtd.conf": 'auth_unix_ro = "none"\nauth_unix_rw = "none"\nunix_sock_rw_perms = "0700"\n',
    "qemu.conf": 'user = "root"\ngroup = "root"\nsecurity_driver = "none"\nstdio_handler = "file"\n'
                 "dynamic_ownership = 0\nremember_owner = 0\ncgroup_controllers = []\nnamespaces = []\n",
}
# Debian's libvirtd does not start without them; the package that makes them would start libvirtd on this machine, too.
USERS = {
    "passwd": "libvirt-qemu:x:64055:64055::/var/lib/libvirt:/usr/sbin/nologin\n",
    "group": "libvirt-qemu:x:64055:\n",
}
PLACES = {"etc": "/etc/libvirt", "run": "/run/libvirt", "lib": "/var/lib/libvirt", "cache": "/var/cache/libvirt",
          "log": "/var/log/libvirt"}


class Daemon:
    """A daemon that runs; it says itself when it is ready (sd_notify)."""

    def __init__(self, name, folder, argv):
        self.name, self.folder, self._argv = name, folder, argv
        self.uri = f"qemu+unix:///system?socket={folder}/run/libvirt-sock"
        self.start()

    def start(self):
        path = os.path.join(self.folder, "notify")
        if os.path.exists(path):
            os.unlink(path)
        said = os.path.join(self.folder, "daemon.log")
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as ready, open(said, "ab") as log:
            ready.bind(path)
            ready.settimeout(120)
            self._process = subprocess.Popen(self._argv, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                                             env={**os.environ, "NOTIFY_SOCKET": path})
            while b"READY=1" not in ready.recv(4096):
                pass
        self.pid = self._process.pid

    def stop(self):
        self._process.send_signal(signal.SIGTERM)
        self._process.wait(60)


def powervirtd(program, folder):
    os.makedirs(folder)
    return Daemon("powervirtd", folder, [program, "--root", folder])


def libvirtd(folder, program):
    """libvirtd, installed or a newer one beside it, has its paths compiled in: it runs where those are folders of ours."""
    for name in PLACES:
        os.makedirs(os.path.join(folder, name))
    for name, text in LIBVIRTD.items():
        with open(os.path.join(folder, "etc", name), "w", encoding="utf-8") as file:
            file.write(text)
    mounts = "".join(f'mkdir -p {path} && mount --bind "$0/{name}" {path} && ' for name, path in PLACES.items())
    for name, line in USERS.items():
        with open(f"/etc/{name}", encoding="utf-8") as own, open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(own.read() + line)
        mounts += f'mount --bind "$0/{name}" /etc/{name} && '
    return Daemon("libvirtd", folder,
                  ["unshare", "--mount", "sh", "-c", mounts + 'exec "$1" --pid-file "$0/libvirtd.pid"', folder, program])
