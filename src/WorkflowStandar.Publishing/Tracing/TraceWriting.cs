using System.Text.Json;
using WorkflowStandar.Compiler.Semantics;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Publishing.Tracing;

/// <summary>The table for programs and spreadsheets.</summary>
public static class TraceWriting
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>RFC 4180 with a heading; several values of one cell are on lines of their own.</summary>
    /// <remarks>A cell that a spreadsheet would take for a formula has an apostrophe before it.</remarks>
    public static string Csv(TraceTable table, string language)
    {
        var lines = table.Rows.Select(row => new[]
        {
            row.Component.Key,
            row.Citation,
            row.Text.In(language),
            Joined(row.Of(CarrierKind.Channel).Concat(row.Of(CarrierKind.Field)).Concat(row.Of(CarrierKind.Procedure)), language),
            Joined(row.Of(CarrierKind.Step), language),
            string.Join('\n', row.Roles.Select(role => role.In(language))),
            Joined(row.Of(CarrierKind.Clock), language),
            string.Join('\n', row.Scenarios),
        });
        string[] heading = language == "en"
            ? ["component", "clause", "text", "channel, field or procedure", "steps", "roles", "clocks", "scenarios"]
            : ["komponen", "butir", "teks", "kanal, isian, atau prosedur", "langkah", "pelaksana", "jangka waktu", "skenario"];
        return string.Concat(lines.Prepend(heading).Select(line => string.Join(',', line.Select(Cell)) + "\r\n"));
    }

    public static void Json(Stream output, TraceTable table, Plan plan)
    {
        using var json = new Utf8JsonWriter(output, Readable);
        json.WriteStartObject();
        json.WriteString("standard", plan.Standard.Value);
        json.WriteString("edition", plan.Edition);
        json.WriteStartArray("clauses");
        foreach (var row in table.Rows)
            Write(json, row);
        json.WriteEndArray();
        json.WriteStartArray("gaps");
        foreach (var gap in table.Gaps)
        {
            json.WriteStartObject();
            json.WriteString("kind", JsonNamingPolicy.KebabCaseLower.ConvertName(gap.Kind.ToString()));
            json.WriteString("subject", gap.Subject);
            Write(json, "message", gap.Said);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A page of its own, in the style of the published standard.</summary>
    public static string Html(TraceTable table, Standard standard, string office, string language) => new TracePage(table, standard, language).Write(office);

    private static void Write(Utf8JsonWriter json, TraceRow row)
    {
        json.WriteStartObject();
        json.WriteString("component", row.Component.Key);
        json.WriteString("clause", row.Citation);
        Write(json, "text", row.Text);
        foreach (var (name, kind) in (ReadOnlySpan<(string, CarrierKind)>)[("channels", CarrierKind.Channel), ("fields", CarrierKind.Field), ("procedures", CarrierKind.Procedure), ("steps", CarrierKind.Step), ("clocks", CarrierKind.Clock)])
        {
            json.WriteStartArray(name);
            foreach (var carrier in row.Of(kind))
            {
                json.WriteStartObject();
                json.WriteString("name", carrier.Address);
                Write(json, "title", carrier.Title);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteStartArray("roles");
        foreach (var role in row.Roles)
            json.WriteStringValue(role.Id);
        json.WriteEndArray();
        json.WriteStartArray("scenarios");
        foreach (var scenario in row.Scenarios)
            json.WriteStringValue(scenario);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Text text)
    {
        json.WriteStartObject(name);
        json.WriteString("id", text.Id);
        if (text.En is { } en)
            json.WriteString("en", en);
        json.WriteEndObject();
    }

    private static string Joined(IEnumerable<Carrier> carriers, string language) => string.Join('\n', carriers.Select(carrier => carrier.Title.In(language)));

    private static string Cell(string value)
    {
        var safe = value.Length > 0 && value[0] is '=' or '+' or '-' or '@' or '\t' ? "'" + value : value;
        return safe.AsSpan().IndexOfAny("\",\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
