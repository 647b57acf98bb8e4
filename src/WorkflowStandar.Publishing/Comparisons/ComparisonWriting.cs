using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Publishing.Comparisons;

/// <summary>The changes for programs and for a page of notes.</summary>
public static class ComparisonWriting
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What the changes of an area stand under.</summary>
    public static Text Heading(ChangeArea area) => area switch
    {
        ChangeArea.Head => new Text("Standar dan keputusan", "Standard and decree"),
        ChangeArea.Component => new Text("Komponen standar", "Components"),
        ChangeArea.Choice => new Text("Pilihan atas naskah", "Choices about the text"),
        ChangeArea.Role => new Text("Jabatan pelaksana", "Roles"),
        ChangeArea.Field => new Text("Isian", "Fields"),
        ChangeArea.Channel => new Text("Kanal", "Channels"),
        ChangeArea.Document => new Text("Dokumen", "Documents"),
        ChangeArea.Register => new Text("Buku register", "Registers"),
        ChangeArea.Procedure => new Text("Prosedur", "Procedures"),
        ChangeArea.Step => new Text("Langkah", "Steps"),
        ChangeArea.Clock => new Text("Jangka waktu", "Time promises"),
        ChangeArea.Variant => new Text("Varian", "Variants"),
        _ => throw new ArgumentOutOfRangeException(nameof(area), area, "An area without a heading."),
    };

    public static string Markdown(ComparedEditions compared, string language)
    {
        var text = new StringBuilder();
        var (from, to) = language == "en" ? ("Edition", "to") : ("Edisi", "menjadi");
        text.Append($"# {Escaped(compared.Title.In(language))}\n\n{from} {Escaped(compared.From)} {to} {Escaped(compared.To)}\n");
        if (TouchedWords.Of(compared) is { } running)
            text.Append($"\n{Escaped(running.In(language))}\n");
        if (compared.Changes.IsEmpty)
            text.Append(language == "en" ? "\nNothing has changed.\n" : "\nTidak ada yang berubah.\n");
        foreach (var area in compared.Changes.GroupBy(touching => touching.Change.Area))
        {
            text.Append($"\n## {Heading(area.Key).In(language)}\n\n");
            foreach (var (change, cases) in area)
                text.Append($"- {Escaped(change.Said.In(language))}{(TouchedWords.Of(cases) is { } touched ? $"\n  {Escaped(touched.In(language))}" : "")}\n");
        }

        return text.ToString();
    }

    public static void Json(Stream output, ComparedEditions compared)
    {
        using var json = new Utf8JsonWriter(output, Readable);
        json.WriteStartObject();
        json.WriteString("standard", compared.Standard.Value);
        json.WriteString("from", compared.From);
        json.WriteString("to", compared.To);
        if (compared.Running is { } running)
        {
            json.WriteNumber("running", running);
            json.WriteNumber("touched", compared.Touched);
        }

        json.WriteStartArray("changes");
        foreach (var (change, cases) in compared.Changes)
        {
            json.WriteStartObject();
            json.WriteString("area", change.Area.ToString().ToLowerInvariant());
            json.WriteString("kind", change.Kind.ToString().ToLowerInvariant());
            json.WriteString("address", change.Address);
            Write(json, "message", change.Said);
            Write(json, "before", change.Before);
            Write(json, "after", change.After);
            if (compared.Running is not null)
                Write(json, cases);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Text? text)
    {
        if (text is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("id", text.Id);
        json.WriteString("en", text.In("en"));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ImmutableArray<string> cases)
    {
        json.WriteStartArray("cases");
        foreach (var number in cases)
            json.WriteStringValue(number);
        json.WriteEndArray();
    }

    // Text of a standard must not become a heading, a link or markup of a page of notes.
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var character in text.ReplaceLineEndings(" "))
        {
            if (character is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|')
                escaped.Append('\\');
            escaped.Append(character);
        }

        return escaped.ToString();
    }
}
