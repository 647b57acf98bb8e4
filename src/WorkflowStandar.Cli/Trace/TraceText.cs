using System.Text;
using WorkflowStandar.Cli.Shell;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Publishing.Tracing;

namespace WorkflowStandar.Cli.Trace;

/// <summary>The table for people: columns that keep to the width of the terminal.</summary>
internal sealed class TraceText(Terminal terminal)
{
    private const int PipedWidth = 120;
    private const int NarrowestTable = 70;
    private const int ShownRoles = 3;
    private const string Gutter = "  ";

    private readonly int width = terminal.Width ?? PipedWidth;
    private readonly string language = terminal.Language == Language.Indonesian ? "id" : "en";

    public string Table(TraceTable table)
    {
        var text = new StringBuilder();
        foreach (var component in table.Rows.GroupBy(row => row.Component))
        {
            text.Append(terminal.Paint.Bold(terminal.Say(component.Key.Title))).Append('\n');
            foreach (var row in component)
                Append(text, row, table.Rows.Max(other => other.Citation.Length));
            text.Append('\n');
        }

        return text.Append(Gaps(table)).ToString();
    }

    public string Gaps(TraceTable table)
    {
        var text = new StringBuilder();
        if (table.Gaps.IsEmpty)
            return text.Append(terminal.Paint.Good(terminal.Say("No gaps.", "Tidak ada celah."))).Append('\n').ToString();
        text.Append(terminal.Paint.Bold(terminal.Say($"Gaps: {table.Gaps.Length}", $"Celah: {table.Gaps.Length}"))).Append('\n');
        foreach (var gap in table.Gaps.OrderBy(gap => !gap.IsToMend))
        {
            var lines = ColumnText.Wrap(gap.Said.In(language), width - 4);
            text.Append(gap.IsToMend ? terminal.Paint.Doubtful("  ! ") : terminal.Paint.Dim("  · ")).AppendJoin("\n    ", lines).Append('\n');
        }

        return text.ToString();
    }

    private void Append(StringBuilder text, TraceRow row, int citation)
    {
        var carried = row.CarriedBy.SelectMany(Carried).ToArray();
        var proven = Proven(row).ToArray();
        if (width < NarrowestTable)
        {
            AppendNarrow(text, row, [.. carried, .. proven]);
            return;
        }

        var room = width - citation - (3 * Gutter.Length) - 2;
        var widths = new[] { citation, room * 2 / 5, room * 7 / 20, room - (room * 2 / 5) - (room * 7 / 20) };
        string[][] cells =
        [
            [row.Citation],
            [.. ColumnText.Wrap(row.Text.In(language), widths[1])],
            [.. carried.SelectMany(line => ColumnText.Wrap(line, widths[2]))],
            [.. proven.SelectMany(line => ColumnText.Wrap(line, widths[3]))],
        ];
        for (var line = 0; line < cells.Max(cell => cell.Length); line++)
            text.Append(Gutter).Append(string.Join(Gutter, cells.Select((cell, column) => cell.ElementAtOrDefault(line)?.PadRight(widths[column]) ?? new string(' ', widths[column]))).TrimEnd()).Append('\n');
    }

    private void AppendNarrow(StringBuilder text, TraceRow row, string[] beneath)
    {
        text.Append("  ").Append(terminal.Paint.Name(row.Citation)).Append('\n');
        foreach (var line in ColumnText.Wrap(row.Text.In(language), width - 4))
            text.Append("    ").Append(line).Append('\n');
        foreach (var line in beneath.SelectMany(line => ColumnText.Wrap(line, width - 6)))
            text.Append("      ").Append(line).Append('\n');
    }

    private IEnumerable<string> Carried(Carrier carrier)
    {
        var roles = carrier.Roles.IsEmpty ? "" : $" ({Several(carrier.Roles)})";
        yield return carrier.Kind switch
        {
            CarrierKind.Channel => terminal.Say("channel: ", "kanal: "),
            CarrierKind.Field => terminal.Say("asks: ", "isian: "),
            CarrierKind.Procedure => terminal.Say("procedure: ", "prosedur: "),
            CarrierKind.Step => terminal.Say("step: ", "langkah: "),
            _ => terminal.Say("clock: ", "waktu: "),
        } + carrier.Title.In(language) + roles;
    }

    private string Several(IReadOnlyList<Text> roles) => roles.Count <= ShownRoles
        ? string.Join(", ", roles.Select(role => role.In(language)))
        : terminal.Say($"one of {roles.Count} roles", $"salah satu dari {roles.Count} jabatan");

    private IEnumerable<string> Proven(TraceRow row)
    {
        if (row.CarriedBy.IsEmpty)
            return [];
        if (row.Scenarios.IsEmpty)
            return [terminal.Say("no scenario", "tanpa skenario")];
        return row.Scenarios is [var first, _, _, ..]
            ? [$"- {first}", terminal.Say($"and {row.Scenarios.Length - 1} more", $"dan {row.Scenarios.Length - 1} lagi")]
            : row.Scenarios.Select(name => $"- {name}");
    }
}
