using PowerVirt.Chaos.Tests.Daemons;
using PowerVirt.Wire.Programs;

namespace PowerVirt.Chaos.Tests.Load;

/// <summary>A client that only looks, all the time.</summary>
internal static class Reader
{
    public static async Task RunAsync(Session session)
    {
        try
        {
            while (!session.IsLost)
            {
                await session.ListAsync();
                await session.StatisticsAsync();
            }
        }
        catch (RpcException) when (session.IsLost)
        {
            // The daemon was killed.
        }
    }
}
