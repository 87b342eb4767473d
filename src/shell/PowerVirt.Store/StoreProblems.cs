using Microsoft.Data.Sqlite;
using PowerVirt.Domain;

namespace PowerVirt.Store;

/// <summary>Says why something could not be stored or read.</summary>
internal static class StoreProblems
{
    // https://sqlite.org/rescode.html
    private const int Constraint = 19;
    private const int TooBig = 18;
    private const int Full = 13;
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    /// <summary>Whether the change itself is wrong, and not the disk or the file.</summary>
    public static bool IsTheChange(SqliteException failed) => failed.SqliteErrorCode is Constraint or TooBig;

    public static VmException Damaged(Exception cause) => new(ErrorCode.InternalError,
        "The file of the definitions is damaged.", "Restore it from a backup; guests that run go on.", cause);

    public static VmException Of(SqliteException failed) => failed.SqliteErrorCode switch
    {
        Constraint => new VmException(ErrorCode.OperationFailed,
            "Another domain has this name or uuid already.", cause: failed),
        Full => new VmException(ErrorCode.SystemError,
            "The disk that holds the definitions is full.", "Make room there and ask again.", failed),
        Corrupt or NotADatabase => Damaged(failed),
        _ => new VmException(ErrorCode.SystemError,
            $"The definitions cannot be stored: {failed.Message}", cause: failed),
    };
}
