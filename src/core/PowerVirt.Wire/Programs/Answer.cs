using System.Runtime.CompilerServices;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Programs;

/// <summary>What a procedure answers, now or later.</summary>
/// <remarks>
/// A <see cref="ValueTask{TResult}"/> says the same, but of each of its results the runtime has some thirty types of its
/// own in memory, for two hundred procedures called or not, and dispatchers had to look up code for each. Here there is
/// one result underneath, whatever the procedure.
/// </remarks>
[AsyncMethodBuilder(typeof(AnswerBuilder<>))]
public readonly struct Answer<T>
    where T : class, IXdr
{
    /// <summary>Known already.</summary>
    public Answer(T answer) => Pending = new ValueTask<IXdr>(answer);

    /// <param name="pending">Gives a <typeparamref name="T"/>.</param>
    public Answer(ValueTask<IXdr> pending) => Pending = pending;

    /// <summary>The same for whom its type does not matter; it is awaited once, here or there.</summary>
    public ValueTask<IXdr> Pending { get; }

    public AnswerAwaiter<T> GetAwaiter() => new(Pending.GetAwaiter());
}
