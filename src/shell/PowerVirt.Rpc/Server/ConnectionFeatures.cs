using PowerVirt.Rpc.Connections;

namespace PowerVirt.Rpc.Server;

/// <summary>Answers the features that are the connection's (VIR_DRV_FEATURE of libvirt's libvirt_internal.h).</summary>
public static class ConnectionFeatures
{
    private const int DescriptorPassing = 8;
    private const int KeepAlive = 10;

    /// <summary>1 or 0; null where the question is about the hypervisor. Whoever asks for keepalive gets it.</summary>
    public static int? Answer(RpcConnection connection, int feature)
    {
        switch (feature)
        {
            case DescriptorPassing:
                return connection.CarriesDescriptors ? 1 : 0;
            case KeepAlive:
                connection.StartKeepAlive();
                return 1;
            default:
                return null;
        }
    }
}
