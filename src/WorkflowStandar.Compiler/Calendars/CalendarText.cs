using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;

namespace WorkflowStandar.Compiler.Calendars;

/// <summary>Changes single values of a calendar file and leaves everything else, comments too, as it is written.</summary>
public static class CalendarText
{
    private static readonly JsonSerializerOptions Quoting = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static SourceText With(SourceText calendar, string edition, LocalDate coveredUntil)
    {
        if (SyntaxTree.Parse(calendar).Root is not MappingSyntax root)
            return calendar;
        var content = calendar.Content;
        foreach (var entry in root.Entries.OrderByDescending(entry => entry.Value.Span.Start))
        {
            var value = entry.Key.Value switch
            {
                "edition" => JsonSerializer.Serialize(edition, Quoting),
                "covered-until" => coveredUntil.ToString("uuuu-MM-dd", null),
                _ => null,
            };
            if (value is not null && entry.Value is ScalarSyntax)
                content = content[..entry.Value.Span.Start] + value + content[entry.Value.Span.End..];
        }

        return SourceText.From(calendar.FileName, content);
    }
}
