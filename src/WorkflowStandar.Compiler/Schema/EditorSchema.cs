using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using WorkflowStandar.Compiler.Agencies;
using WorkflowStandar.Compiler.Calendars;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Scenarios;
using WorkflowStandar.Compiler.Semantics;
using WorkflowStandar.Compiler.Syntax.Keys;

namespace WorkflowStandar.Compiler.Schema;

/// <summary>What editors need to help with the writing of one kind of file: JSON Schema (draft-07), from the same key table that reads it.</summary>
/// <remarks>
/// It knows keys and forms, not names: that a step exists is found by checking. Hover texts name the statutory component
/// (UU 25/2009 art. 21, PermenPANRB 15/2014), in Indonesian first.
/// </remarks>
public sealed class EditorSchema
{
    /// <summary>The folder within definitions in which the schemas lie.</summary>
    public const string Folder = "schema";

    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Lazy<string> text;

    private EditorSchema(string name, KeyTable table, string en, string id)
    {
        (Name, Table, Title) = (name, table, new Message(en, id));
        text = new(() => Write(table, Title));
    }

    public static EditorSchema Standard { get; } = new("standard", StandardSection.Table, "A service standard", "Standar pelayanan");

    public static EditorSchema Scenarios { get; } = new("scenarios", ScenarioKeys.File, "Scenarios of a standard", "Skenario sebuah standar");

    public static EditorSchema Agency { get; } = new("agency", AgencyFile.Table, "An agency", "Instansi");

    public static EditorSchema Calendar { get; } = new("calendar", CalendarFile.Table, "A calendar of office hours", "Kalender jam kerja");

    public static EditorSchema Holidays { get; } = new("holidays", HolidayFile.Table, "A list of holidays", "Daftar hari libur");

    public static ImmutableArray<EditorSchema> All { get; } = [Standard, Scenarios, Agency, Calendar, Holidays];

    public string Name { get; }

    public KeyTable Table { get; }

    public Message Title { get; }

    public string FileName => $"{Name}.schema.json";

    /// <summary>The schema itself.</summary>
    public string Text => text.Value;

    /// <summary>The first line of a file, by which an editor finds the schema.</summary>
    /// <param name="definitions">The way from the folder of the file to definitions, such as <c>..</c> or <c>../..</c>.</param>
    public string LineFor(string definitions) => $"# yaml-language-server: $schema={definitions}/{Folder}/{FileName}";

    /// <summary>The schema of any table.</summary>
    public static string Write(KeyTable table, Message title)
    {
        var shapes = new ShapeSchema();
        var root = shapes.Table(table);
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = $"{title.Id} ({title.En})",
        };
        foreach (var (key, value) in root)
            schema[key] = value?.DeepClone();
        schema["definitions"] = shapes.Definitions();
        return schema.ToJsonString(Format) + "\n";
    }
}
