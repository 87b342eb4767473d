using PowerVirt.Conformance.Cases;

namespace PowerVirt.Conformance.Kinds;

/// <summary>How the cases of one kind are run.</summary>
public interface IConformanceKind
{
    /// <summary>As manifests name it.</summary>
    string Name { get; }

    /// <summary>Runs a case; it may throw what the code under test throws, which counts as a failure.</summary>
    Verdict Run(ConformanceCase given);
}
