using System.Collections.Immutable;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.Server.Dashboard.Editor;

/// <summary>What is said of one text field, to be listed beside it.</summary>
public sealed record FindingList(string Field, ImmutableArray<FindingLine> Lines)
{
    public IEnumerable<FindingItem> Items => Lines.Select((line, index) => new FindingItem(Field, index, line));
}

/// <param name="Index">Its place in the list, by which buttons and marks name it.</param>
public sealed record FindingItem(string Field, int Index, FindingLine Line)
{
    public string Word(Reader reader) => Line.Finding.Severity switch
    {
        Severity.Error => reader.Say("Kesalahan", "Error"),
        Severity.Warning => reader.Say("Peringatan", "Warning"),
        _ => reader.Say("Catatan", "Remark"),
    };
}
