using System.Collections.Immutable;

namespace PowerVirt.Domain;

/// <summary>What firmware tells the guest about the machine (<c>sysinfo</c>).</summary>
public sealed record SystemTables(SystemTablesType Type)
{
    /// <summary>Tables such as <c>bios</c> and <c>system</c>; a <c>baseBoard</c> may come several times.</summary>
    public ImmutableArray<SystemTable> Tables { get; init; } = [];

    /// <summary>Blobs by name, with <see cref="SystemTablesType.FirmwareConfiguration"/>.</summary>
    public ImmutableArray<FirmwareEntry> Entries { get; init; } = [];
}

/// <summary>By which way the guest reads it.</summary>
public enum SystemTablesType
{
    Smbios,
    FirmwareConfiguration,
}

/// <summary>One table of SMBIOS.</summary>
/// <param name="Name">The element: <c>bios</c>, <c>system</c>,
/// <c>baseBoard</c>, <c>chassis</c> or <c>oemStrings</c>.</param>
/// <param name="Entries">Names (null in <c>oemStrings</c>) and values.</param>
public sealed record SystemTable(string Name, ImmutableArray<(string? Name, string Value)> Entries);

/// <summary>A blob by name: its value, or the file that holds it.</summary>
public sealed record FirmwareEntry(string Name, string? Value, string? File);
