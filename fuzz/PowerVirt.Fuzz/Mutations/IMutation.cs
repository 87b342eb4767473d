namespace PowerVirt.Fuzz.Mutations;

/// <summary>Makes another input of one.</summary>
internal interface IMutation
{
    /// <summary>The other input; null where this mutation does not fit.</summary>
    byte[]? Apply(byte[] input, Random random);
}
