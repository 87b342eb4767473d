#!/usr/bin/python3
"""A client older than libvirt 1.2, as far as events go: it asks for them without numbers and prints what comes.

usage: old_client.py SOCKET    (ends at a guest's Undefined)
"""
import socket
import struct
import sys

PROGRAM, CALL, REPLY, MESSAGE = 0x20008086, 0, 1, 2
OPEN, REGISTER, DEREGISTER, LIFECYCLE, REGISTER_ANY, DEREGISTER_ANY, REBOOT = 1, 105, 106, 107, 167, 168, 169
REBOOTS, UNDEFINED = 1, 1


def main():
    peer = socket.socket(socket.AF_UNIX)
    peer.connect(sys.argv[1])
    stream = peer.makefile("rwb")
    call(stream, 66)
    name = b"qemu:///system"
    call(stream, OPEN, struct.pack(">II", 1, len(name)) + name + bytes(-len(name) % 4) + struct.pack(">I", 0))
    print("registered", *struct.unpack(">i", call(stream, REGISTER)))
    call(stream, REGISTER_ANY, struct.pack(">i", REBOOTS))
    print("twice", call(stream, REGISTER) is None, "unknown", call(stream, REGISTER_ANY, struct.pack(">i", 16)) is None)
    print("ready", flush=True)
    while True:
        procedure, kind, _, body = frame(stream)
        assert kind == MESSAGE
        length = struct.unpack_from(">I", body)[0]
        domain = body[4:4 + length].decode()
        rest = body[4 + length + -length % 4 + 16 + 4:]
        if procedure == LIFECYCLE:
            event, detail = struct.unpack(">ii", rest)
            print("lifecycle", domain, event, detail, flush=True)
            if event == UNDEFINED:
                break
        elif procedure == REBOOT:
            print("reboot", domain, flush=True)
    print("deregistered", *struct.unpack(">i", call(stream, DEREGISTER)))
    call(stream, DEREGISTER_ANY, struct.pack(">i", REBOOTS))
    print("none", call(stream, DEREGISTER) is None)


def call(stream, procedure, arguments=b""):
    """The body of the answer; None where it is an error."""
    stream.write(struct.pack(">IIIiIII", 28 + len(arguments), PROGRAM, 1, procedure, CALL, 7, 0) + arguments)
    stream.flush()
    while True:
        answered, kind, status, body = frame(stream)
        if kind == REPLY:
            assert answered == procedure
            return body if status == 0 else None


def frame(stream):
    length, _, _, procedure, kind, _, status = struct.unpack(">IIIiIII", stream.read(28))
    return procedure, kind, status, stream.read(length - 28)


main()
