using System.Text.Json.Nodes;
using WorkflowStandar.Cli.Shell;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Cli.Lsp;

/// <summary>The fixes of the findings in a range, as repairs that an editor can make.</summary>
internal sealed class CodeActionAnswer(LspDocument document, Terminal terminal)
{
    public JsonArray At(JsonObject parameters)
    {
        var range = parameters["range"];
        var asked = TextSpan.FromBounds(document.OffsetOf(range?["start"]), document.OffsetOf(range?["end"]));
        return
        [
            .. from finding in document.Findings
               where finding.Span.Start <= asked.End && asked.Start <= finding.Span.End
               from fix in finding.Fixes
               select (JsonNode)new JsonObject
               {
                   ["title"] = terminal.Say(fix.Title),
                   ["kind"] = "quickfix",
                   ["diagnostics"] = new JsonArray(document.Json(finding, terminal)),
                   ["edit"] = new JsonObject { ["changes"] = new JsonObject { [document.Uri] = new JsonArray(document.Edit(fix.Span, fix.NewText)) } },
               },
        ];
    }
}
