using System.Text.Json.Nodes;
using WorkflowStandar.Cli.Definitions;
using WorkflowStandar.Cli.Formatting;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax.Keys;

namespace WorkflowStandar.Cli.Lsp;

/// <summary>What <c>wfs fmt</c> would make of the file.</summary>
internal static class FormattingAnswer
{
    public static JsonArray Of(LspDocument document)
    {
        var language = new ShapeDescription.Section(FileLanguage.Of(document.Source));
        return Formatter.Format(document.Source, language) is Formatted.Text { Content: var text } && text != document.Source.Content
            ? [document.Edit(new TextSpan(0, document.Source.Content.Length), text)]
            : [];
    }
}
