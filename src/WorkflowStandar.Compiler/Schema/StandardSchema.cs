using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using WorkflowStandar.Compiler.Agencies;
using WorkflowStandar.Compiler.Semantics;
using WorkflowStandar.Compiler.Syntax.Keys;

namespace WorkflowStandar.Compiler.Schema;

/// <summary>What editors need to help with the writing of a file: JSON Schema (draft-07), from the same key tables that read it.</summary>
/// <remarks>
/// It knows keys and forms, not names: that a step exists is found by checking. Hover texts name the statutory component
/// (UU 25/2009 art. 21, PermenPANRB 15/2014), in Indonesian first.
/// </remarks>
public static class StandardSchema
{
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Of a standard: definitions/schema/standard.schema.json.</summary>
    public static string OfStandard { get; } = Write(StandardSection.Table, "Standar pelayanan", "A service standard");

    /// <summary>Of an agency: definitions/schema/agency.schema.json.</summary>
    public static string OfAgency { get; } = Write(AgencyFile.Table, "Instansi", "An agency");

    private static string Write(KeyTable table, string id, string en)
    {
        var shapes = new ShapeSchema();
        var root = shapes.Table(table);
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = $"{id} ({en})",
        };
        foreach (var (key, value) in root)
            schema[key] = value?.DeepClone();
        schema["definitions"] = shapes.Definitions();
        return schema.ToJsonString(Format) + "\n";
    }
}
