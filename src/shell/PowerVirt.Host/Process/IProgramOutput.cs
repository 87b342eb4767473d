namespace PowerVirt.Host.Process;

/// <summary>The end of what a program writes, wherever it goes.</summary>
internal interface IProgramOutput : IDisposable
{
    /// <summary>What there is so far, without the line end at its end.</summary>
    string Text { get; }

    /// <summary>All there is once the program has ended.</summary>
    Task<string> LastAsync();
}
