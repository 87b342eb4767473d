#!/usr/bin/python3
"""Starts, changes and ends a guest while libvirt-python's own event loop runs; prints what the loop was told.

usage: event_loop.py URI FILE    (FILE is a definition)
"""
import sys
import threading

import libvirt


def main():
    uri, file = sys.argv[1:]
    libvirt.virEventRegisterDefaultImpl()
    threading.Thread(target=loop, daemon=True).start()
    connection = libvirt.open(uri)
    connection.setKeepAlive(1, 3)
    closed, ended, fired = threading.Event(), threading.Event(), threading.Event()
    connection.registerCloseCallback(lambda *_: closed.set(), None)

    def lifecycle(_connection, domain, event, detail, _opaque):
        print(f"lifecycle {domain.name()} {event} {detail}", flush=True)
        if event == libvirt.VIR_DOMAIN_EVENT_UNDEFINED:
            ended.set()

    # Every kind that this library knows can be asked for, and taken back again.
    kinds = [connection.domainEventRegisterAny(None, kind, lambda *_: None, None)
             for kind in range(1, libvirt.VIR_DOMAIN_EVENT_ID_LAST)] if hasattr(libvirt, "VIR_DOMAIN_EVENT_ID_LAST") else []
    life = connection.domainEventRegisterAny(None, libvirt.VIR_DOMAIN_EVENT_ID_LIFECYCLE, lifecycle, None)
    # A timer of the loop itself shows that it runs beside the calls.
    timer = libvirt.virEventAddTimeout(50, lambda *_: fired.set(), None)

    with open(file, encoding="utf-8") as text:
        domain = connection.defineXML(text.read())
    domain.createWithFlags(libvirt.VIR_DOMAIN_START_PAUSED)
    domain.resume()
    print("info", domain.info()[0], "state", domain.state())
    print("stats", connection.domainListGetStats([domain], 0, 0)[0][1]["state.state"])
    domain.destroy()
    domain.undefine()
    ok = ended.wait(30) and fired.wait(30)
    libvirt.virEventRemoveTimeout(timer)
    for number in [life, *kinds]:
        connection.domainEventDeregisterAny(number)
    connection.unregisterCloseCallback()
    print("alive", connection.isAlive(), "closed", closed.is_set(), "all", ok, flush=True)
    connection.close()


def loop():
    while True:
        libvirt.virEventRunDefaultImpl()


main()
