using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Engine.Cases;

namespace WorkflowStandar.Storage.Sqlite;

/// <summary>How the engine's values lie in columns.</summary>
internal static class Columns
{
    /// <summary>Stands for "none can be told" where an index must order it behind everything.</summary>
    public const long Never = long.MaxValue;

    public static long Ms(this Instant instant) => instant.ToUnixTimeMilliseconds();

    public static long? Ms(this Instant? instant) => instant?.ToUnixTimeMilliseconds();

    public static Instant Instant(this Row row, int column) => NodaTime.Instant.FromUnixTimeMilliseconds(row.Long(column));

    public static Instant? InstantOrNull(this Row row, int column) => row.IsNull(column) ? null : row.Instant(column);

    public static Instant? DueOrNull(this Row row, int column) => row.Long(column) == Never ? null : row.Instant(column);

    /// <summary>20261221: ordered as dates are, and its month is what a hundred divides off.</summary>
    public static long Day(this LocalDate date) => date.Year * 10_000 + date.Month * 100 + date.Day;

    public static LocalDate? DateOrNull(this Row row, int column) =>
        row.IsNull(column) ? null : new LocalDate(row.Int(column) / 10_000, row.Int(column) / 100 % 100, row.Int(column) % 100);

    public static Statement Set(this Statement statement, CaseId id)
    {
        Span<byte> bytes = stackalloc byte[16];
        CaseIds.Write(id, bytes);
        return statement.SetBlob(bytes);
    }

    public static CaseId CaseId(this Row row, int column) => CaseIds.Read(row.Bytes(column));

    /// <exception cref="System.Text.Json.JsonException">The column does not hold what was written.</exception>
    public static T Json<T>(this Row row, int column) => CaseJson.Read<T>(row.Utf8(column));

    public static string? Lines(ImmutableArray<string> values) => values.IsEmpty ? null : string.Join('\n', values);

    public static ImmutableArray<string> Lines(this Row row, int column) => row.IsNull(column) ? [] : [.. row.Text(column).Split('\n')];

    public static string Name(this ClockStatus status) => status switch
    {
        ClockStatus.Running => "running",
        ClockStatus.Paused => "paused",
        ClockStatus.Met => "met",
        ClockStatus.MetLate => "met-late",
        _ => "void",
    };

    public static ClockStatus Status(this Row row, int column) => row.Text(column) switch
    {
        "running" => ClockStatus.Running,
        "paused" => ClockStatus.Paused,
        "met" => ClockStatus.Met,
        "met-late" => ClockStatus.MetLate,
        "void" => ClockStatus.Void,
        var other => throw new StorageException($"'{other}' is no status of a clock: the data is damaged or newer than this release."),
    };
}
