using PowerVirt.Fuzz.Mutations;

namespace PowerVirt.Fuzz;

/// <summary>Something that reads what strangers write; one file for each.</summary>
internal abstract class FuzzTarget
{
    /// <summary>As the command line names it, and its folder below <c>fuzz/corpus</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Files of the repository to begin with besides the corpus: folders, searched to the bottom.</summary>
    public virtual IReadOnlyList<string> Seeds => [];

    /// <summary>How an input's files end; those of <see cref="Seeds"/> that end otherwise are left alone.</summary>
    public abstract string Extension { get; }

    /// <summary>The inputs that a file holds: by default one, its content.</summary>
    public virtual IEnumerable<byte[]> InputsOf(byte[] file) => [file];

    /// <summary>What is done to inputs; one that does not fit an input gives null.</summary>
    /// <param name="corpus">Whose pieces go into others.</param>
    public abstract IReadOnlyList<IMutation> Mutations(IReadOnlyList<byte[]> corpus);

    /// <summary>Takes one input the whole way. A fault of ours is an exception.</summary>
    /// <returns>What came of it, in words that are alike for alike inputs: new words make an input worth keeping.</returns>
    public abstract string Run(byte[] input);

    /// <summary>Fails where something that must hold does not.</summary>
    protected static void Must(bool holds, string what)
    {
        if (!holds) throw new BrokenPromiseException(what);
    }
}

/// <summary>What must hold of every input did not.</summary>
internal sealed class BrokenPromiseException(string what) : Exception(what);
