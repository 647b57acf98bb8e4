using System.Collections.Immutable;

namespace WorkflowStandar.Server.Dashboard.Watching.Exports;

/// <summary>A table that leaves the house as a file.</summary>
/// <param name="Name">Of the sheet; at most 31 characters, none of []:*?/\.</param>
public sealed record ExportTable(string Name, ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<ExportValue>> Rows);

/// <summary>What stands in a cell, with its type: a number stays a number in whatever opens the file.</summary>
public abstract record ExportValue
{
    private ExportValue()
    {
    }

    public sealed record Words(string Value) : ExportValue;

    public sealed record Number(long Value) : ExportValue;

    /// <param name="Value">Between 0 and 1; null where there is nothing to divide by.</param>
    public sealed record Share(double? Value) : ExportValue;

    public static implicit operator ExportValue(string value) => new Words(value);

    public static implicit operator ExportValue(int value) => new Number(value);

    public static implicit operator ExportValue(double? value) => new Share(value);
}
