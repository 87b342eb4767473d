using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Rpc.Client;

/// <summary>A call whose answer has not come; without a decoder the answer is empty.</summary>
internal sealed class PendingCall(ClientCall call, AnswerDecoder? decode)
{
    private readonly TaskCompletionSource<IXdr?> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ClientCall Call => call;

    public Task<IXdr?> Answer => _answer.Task;

    /// <exception cref="XdrException">The answer is not what the procedure answers.</exception>
    public void Complete(ReadOnlySpan<byte> payload)
    {
        var reader = new XdrReader(payload);
        var answer = decode?.Invoke(ref reader);
        reader.End();
        _answer.TrySetResult(answer);
    }

    public void Fail(RpcException error) => _answer.TrySetException(error);
}
