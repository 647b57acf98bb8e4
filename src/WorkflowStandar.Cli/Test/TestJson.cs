using System.Text.Encodings.Web;
using System.Text.Json;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Diagnostics.Rendering;
using WorkflowStandar.Compiler.Scenarios;

namespace WorkflowStandar.Cli.Test;

/// <summary>The result of scenarios for programs; <c>check</c> is what <c>wfs check --format json</c> says of the same files.</summary>
internal static class TestJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream output, TestRun run)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteNumber("passed", run.Passed);
        json.WriteNumber("failed", run.Failed);
        json.WriteStartArray("scenarios");
        foreach (var file in run.Files)
        {
            foreach (var result in file.Results)
                Write(json, file, result);
        }

        json.WriteEndArray();
        json.WriteStartArray("coverage");
        foreach (var standard in run.Standards)
            Write(json, standard);
        json.WriteEndArray();
        json.WritePropertyName("check");
        WriteFindings(json, [.. run.Files.Select(file => file.Findings)]);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TestedFile file, ScenarioResult result)
    {
        json.WriteStartObject();
        json.WriteString("file", file.Findings.Source.FileName);
        json.WriteString("scenario", result.Scenario.Name);
        json.WriteNumber("line", file.Findings.Source.LineOf(result.Scenario.Span.Start));
        json.WriteBoolean("passed", result.Passed);
        json.WriteNumber("notRun", result.NotRun);
        json.WriteStartArray("failures");
        foreach (var failure in result.Failures)
        {
            json.WriteStartObject();
            json.WriteNumber("line", file.Findings.Source.LineOf(failure.Span.Start));
            json.WriteString("at", ScenarioTime.Format(result.Scenario.Subject.Calendar, failure.At));
            Write(json, "what", failure.What);
            json.WriteStartArray("differences");
            foreach (var difference in failure.Differences)
            {
                json.WriteStartObject();
                json.WriteString("subject", difference.Subject);
                json.WriteString("expected", difference.Expected);
                json.WriteString("actual", difference.Actual);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TestedStandard standard)
    {
        json.WriteStartObject();
        json.WriteString("standard", standard.Standard.Value);
        json.WriteString("edition", standard.Edition);
        json.WriteNumber("all", standard.Coverage.All.Length);
        json.WriteNumber("covered", standard.Coverage.All.Length - standard.Coverage.Missing.Count());
        json.WriteStartArray("missing");
        foreach (var item in standard.Coverage.Missing)
        {
            json.WriteStartObject();
            json.WriteString("procedure", item.Procedure.Value);
            json.WriteString("kind", item.Kind.ToString().ToLowerInvariant());
            json.WriteString("name", item.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Message message)
    {
        json.WriteStartObject(name);
        json.WriteString("en", message.En);
        json.WriteString("id", message.Id);
        json.WriteEndObject();
    }

    private static void WriteFindings(Utf8JsonWriter json, FileFindings[] files)
    {
        using var findings = new MemoryStream();
        JsonRendering.Write(findings, files);
        json.WriteRawValue(findings.GetBuffer().AsSpan(0, (int)findings.Length));
    }
}
