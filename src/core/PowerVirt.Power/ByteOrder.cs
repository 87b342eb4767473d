namespace PowerVirt.Power;

/// <summary>In which order a CPU keeps the bytes of a word in memory.</summary>
public enum ByteOrder
{
    Big,
    Little,
}
