using System.Text.Encodings.Web;
using System.Text.Json;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Compiler.Diagnostics.Rendering;

/// <summary>Findings for other programs. Lines and columns count from 1, columns in Unicode characters; ends are exclusive.</summary>
public static class JsonRendering
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream output, IReadOnlyCollection<FileFindings> files)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteNumber("errors", files.Sum(file => file.Diagnostics.Count(d => d.Severity == Severity.Error)));
        json.WriteNumber("warnings", files.Sum(file => file.Diagnostics.Count(d => d.Severity == Severity.Warning)));
        json.WriteStartArray("files");
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.WriteString("file", file.Source.FileName);
            json.WriteStartArray("findings");
            foreach (var finding in file.Diagnostics)
                WriteFinding(json, file.Source, finding);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter json, SourceText source, Diagnostic finding)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("severity", finding.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" });
        WriteMessage(json, "title", finding.Kind.Title);
        WriteMessage(json, "message", finding.Message);
        WritePlace(json, source, finding.Span);
        json.WriteStartArray("fixes");
        foreach (var fix in finding.Fixes)
        {
            json.WriteStartObject();
            WriteMessage(json, "title", fix.Title);
            WritePlace(json, source, fix.Span);
            json.WriteString("newText", fix.NewText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("related");
        foreach (var related in finding.Related)
        {
            json.WriteStartObject();
            WriteMessage(json, "message", related.Message);
            WritePlace(json, source, related.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter json, string name, Message message)
    {
        json.WriteStartObject(name);
        json.WriteString("en", message.En);
        json.WriteString("id", message.Id);
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, SourceText source, TextSpan span)
    {
        var (start, end) = (source.PositionOf(span.Start), source.PositionOf(span.End));
        json.WriteNumber("line", start.Line);
        json.WriteNumber("column", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
    }
}
