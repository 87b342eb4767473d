using System.Runtime.InteropServices;

namespace PowerVirt.Host.Linux;

/// <summary>The error numbers that are told apart here; the same on x86-64, arm64 and ppc64le.</summary>
internal static class Errno
{
    public const int NotPermitted = 1;
    public const int NoEntry = 2;
    public const int NoProcess = 3;
    public const int Interrupted = 4;
    public const int Io = 5;
    public const int NoAddress = 6;
    public const int TooBig = 7;
    public const int BadFormat = 8;
    public const int NoChild = 10;
    public const int Again = 11;
    public const int NoMemory = 12;
    public const int Access = 13;
    public const int Busy = 16;
    public const int Exists = 17;
    public const int NoDevice = 19;
    public const int Invalid = 22;
    public const int NoSpace = 28;
    public const int Range = 34;
    public const int NoCall = 38;
    public const int NoData = 61;
    public const int NotSupported = 95;
    public const int AddressInUse = 98;
    public const int Quota = 122;

    /// <summary>The error of the last call that sets it.</summary>
    public static int Last => Marshal.GetLastPInvokeError();

    /// <summary>The operating system's words for an error.</summary>
    public static string Words(int error) => Marshal.GetPInvokeErrorMessage(error);

    /// <summary>The result of a call, unless it is -1.</summary>
    /// <exception cref="LinuxException">The call failed.</exception>
    public static int Check(int result, string call) => result >= 0 ? result : throw new LinuxException(call, Last);
}

/// <summary>A system call failed where nothing better can be said.</summary>
internal sealed class LinuxException(string call, int error) : IOException($"{call}: {Errno.Words(error)}", error)
{
    public string Call { get; } = call;
}
