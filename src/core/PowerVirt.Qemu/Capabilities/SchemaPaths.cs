using System.Collections.Immutable;

namespace PowerVirt.Qemu.Capabilities;

/// <summary>
/// Which parts of QEMU's QAPI schema are looked up when a QEMU is probed. A path is a command, then <c>arg</c> or
/// <c>ret</c>, then <c>member</c>, <c>+case</c> of a union or <c>^value</c> of an enumeration; or a command with its
/// <c>$feature</c>.
/// <c>+*</c> and <c>^*</c> at the end stand for all cases and all values there are.
/// </summary>
public static class SchemaPaths
{
    public static ImmutableArray<string> Asked { get; } =
    [
        // What backends there are.
        "blockdev-add/arg/+*",
        "chardev-add/arg/backend/+*",
        "netdev_add/arg/+*",
        "object-add/arg/+*",
        "object-add/arg/qom-type/^*",
        "query-audiodevs/ret/+*",
        "query-display-options/ret/+*",
        "set-numa-node/arg/+*",

        // Their options.
        "blockdev-add/arg/+file/aio/^io_uring",
        "blockdev-add/arg/+file/drop-cache",
        "blockdev-add/arg/+file/dynamic-auto-read-only",
        "blockdev-add/arg/+nbd/tls-creds",
        "blockdev-add/arg/+nbd/tls-hostname",
        "blockdev-add/arg/+nfs",
        "blockdev-add/arg/+qcow2/discard-no-unref",
        "blockdev-add/arg/+raw/size",
        "blockdev-add/arg/+rbd/encrypt",
        "blockdev-add/arg/+rbd/encrypt/parent",
        "blockdev-add/arg/+rbd/encrypt/format/^luks-any",
        "chardev-add/arg/backend/+socket/data/reconnect",
        "chardev-add/arg/backend/+socket/data/reconnect-ms",
        "netdev_add/arg/+stream/reconnect",
        "netdev_add/arg/+stream/reconnect-ms",
        "netdev_add/arg/+vhost-user/queues",
        "object-add/arg/+iothread/poll-max-ns",
        "object-add/arg/+iothread/thread-pool-max",
        "object-add/arg/+memory-backend-file/rom",
        "object-add/arg/+memory-backend-file/reserve",
        "object-add/arg/+secret/data",
        "object-add/arg/+sev-guest/kernel-hashes",
        "object-add/arg/+tls-creds-x509/priority",
        "query-display-options/ret/+dbus/rendernode",
        "query-display-options/ret/+egl-headless/rendernode",
        "query-display-options/ret/+gtk/grab-on-hover",

        // What running guests can be told.
        "block-commit/arg/backing-mask-protocol",
        "calc-dirty-rate/arg/mode",
        "device_add/$json-cli",
        "device_add/$json-cli-hotplug",
        "migrate/arg/channels",
        "migrate-incoming/arg/exit-on-error",
        "migrate-set-parameters/arg/max-bandwidth",
        "migrate-set-parameters/arg/tls-authz",
        "migrate-set-parameters/arg/vcpu-dirty-limit",
        "query-cpu-definitions/ret/unavailable-features",
        "query-dirty-rate/ret/sample-pages",
        "query-hotpluggable-cpus/ret/props/cluster-id",
        "query-machines/ret/default-cpu-type",
        "query-migrate/ret/blocked-reasons",
        "screendump/arg/device",
        "screendump/arg/format/^png",
    ];
}
