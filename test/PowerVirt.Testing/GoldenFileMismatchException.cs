namespace PowerVirt.Testing;

/// <summary>Says that the code and a golden file disagree.</summary>
public sealed class GoldenFileMismatchException(string message) : Exception(message);
