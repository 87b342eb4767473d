using System.Collections.Immutable;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Programs;

/// <summary>Procedures that one object implements.</summary>
public interface IProcedureGroup<in TContext>
{
    ImmutableArray<Procedure> Procedures { get; }

    /// <summary>Decodes the arguments and calls the procedure; its answer goes through the context.</summary>
    /// <exception cref="XdrException">The arguments are not those of the procedure.</exception>
    ValueTask DispatchAsync(int procedure, ref XdrReader arguments, TContext context);
}
