using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Win32.SafeHandles;
using PowerVirt.Rpc.Connections;
using PowerVirt.Rpc.Counting;
using PowerVirt.Rpc.Streams;
using PowerVirt.Rpc.Transports;
using PowerVirt.Wire.Framing;
using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Rpc.Server;

/// <summary>All connections of a daemon, and the one place where a call meets its procedure.</summary>
public sealed class RpcServer(ProcedureTable procedures, IRpcLog log, RpcLimits limits) : IDisposable
{
    private readonly ConcurrentDictionary<long, RpcConnection> _connections = [];
    private long _lastId;

    public RpcLimits Limits => limits;

    public ICollection<RpcConnection> Connections => _connections.Values;

    /// <summary>What was done since the server came up.</summary>
    public RpcTally Tally { get; } = new(procedures);

    internal IRpcLog Log => log;

    internal Admission Admission { get; } = new(limits);

    public void Dispose()
    {
        foreach (var connection in _connections.Values) connection.Close("the daemon ends");
    }

    /// <summary>Serves a connection until it ends.</summary>
    internal async Task ServeAsync(ITransport transport, CallerIdentity caller, Rights rights, Rights offer)
    {
        using var entered = new Entrance(Admission, caller, mustProve: rights == Rights.None);
        if (entered.Refusal is { } reason)
        {
            transport.Dispose();
            Tally.Rejected();
            log.NotAccepted($"{caller}", reason);
            return;
        }

        Tally.Accepted();
        using var connection = new RpcConnection(this, transport, Interlocked.Increment(ref _lastId), caller, entered)
        {
            Rights = rights,
            Offer = offer,
        };
        _connections[connection.Id] = connection;
        log.Opened(connection);
        await connection.ServeAsync();
    }

    internal void Ended(RpcConnection connection, string reason)
    {
        _connections.TryRemove(connection.Id, out _);
        log.Closed(connection, reason);
    }

    /// <summary>Answers a call; never throws.</summary>
    internal async ValueTask DispatchAsync(
        RpcConnection connection, FrameHeader header, ReadOnlyMemory<byte> payload, IReadOnlyList<SafeFileHandle> descriptors)
    {
        CallContext? context = null;
        ProcedureTable.Entry? entry = null;
        var began = Stopwatch.GetTimestamp();
        try
        {
            entry = Find(header);
            Authorization.Check(connection, entry.Procedure);
            context = new CallContext(connection, entry.Procedure, header, descriptors);
            await StartAsync(entry, payload, context);
            var took = Stopwatch.GetElapsedTime(began);
            entry.Tally.Answered(took);
            log.Answered(context, took);
        }
        catch (RpcException error)
        {
            (entry?.Tally ?? Tally.Unknown).Refused(Stopwatch.GetElapsedTime(began));
            Refuse(connection, context, header, error);
        }
        catch (XdrException error)
        {
            (entry?.Tally ?? Tally.Unknown).Refused(Stopwatch.GetElapsedTime(began));
            Refuse(connection, context, header, RpcException.Failed($"{context?.Procedure.Name}: {error.Message}"));
        }
        catch (Exception fault)
        {
            (entry?.Tally ?? Tally.Unknown).Failed(Stopwatch.GetElapsedTime(began));
            log.Failed(connection, header.Procedure, header.Serial, fault);
            Refuse(connection, context, header, Fault());
        }
        finally
        {
            foreach (var descriptor in descriptors) descriptor.Dispose();
        }
    }

    /// <summary>Runs a stream's handler: what it fails with goes to the client, its return is the end of its data.</summary>
    internal async Task RunAsync(RpcConnection connection, ServerStream stream, Func<RpcStream, Task> run, CallContext call)
    {
        try
        {
            await run(stream);
            stream.Returned();
        }
        catch (RpcException error)
        {
            stream.Fail(error);
        }
        catch (OperationCanceledException error)
        {
            stream.Cancelled(error.Message);
        }
        catch (IOException error)
        {
            stream.Fail(RpcException.Failed(error.Message));
        }
        catch (Exception fault)
        {
            log.Failed(connection, call.Procedure.Number, call.Header.Serial, fault);
            stream.Fail(Fault());
        }
    }

    private static RpcException Fault() => RpcException.Internal("the daemon failed at this call; its log says more");

    private static ValueTask StartAsync(ProcedureTable.Entry entry, ReadOnlyMemory<byte> payload, CallContext context)
    {
        var reader = new XdrReader(payload.Span);
        return entry.Group.DispatchAsync(entry.Procedure.Number, ref reader, context);
    }

    private void Refuse(RpcConnection connection, CallContext? context, FrameHeader header, RpcException error)
    {
        if (context is null) log.Denied(connection, header.Procedure, header.Serial, error);
        else log.Refused(connection, header.Procedure, header.Serial, error);
        context?.Abandon();
        connection.Refuse(header, error);
    }

    private ProcedureTable.Entry Find(FrameHeader header)
    {
        if (!procedures.Knows(header.Program, header.Version))
            throw RpcException.Failed($"Cannot find program {header.Program} version {header.Version}");
        return procedures.Find(header.Program, header.Version, header.Procedure) ?? throw RpcException.UnknownProcedure(header.Procedure);
    }
}
