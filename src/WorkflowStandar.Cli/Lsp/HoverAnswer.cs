using System.Text.Json.Nodes;
using WorkflowStandar.Cli.Definitions;
using WorkflowStandar.Cli.Shell;
using WorkflowStandar.Compiler.Semantics;
using WorkflowStandar.Compiler.Semantics.Clocks;
using WorkflowStandar.Compiler.Semantics.Procedures;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Cli.Lsp;

/// <summary>What a name stands for: a step with its clause and clocks, a clock with its term, the title of anything else.</summary>
internal sealed class HoverAnswer(LspDocument document, Terminal terminal)
{
    public JsonNode? At(JsonObject parameters)
    {
        if (document.Names.At(document.OffsetOf(parameters["position"])) is not { } use || Standard() is not { } model)
            return null;
        var lines = Lines(use, model).ToArray();
        return lines.Length == 0 ? null : new JsonObject
        {
            ["contents"] = new JsonObject { ["kind"] = "markdown", ["value"] = string.Join("\n\n", lines) },
            ["range"] = document.Range(use.Span),
        };
    }

    // What scenarios name is explained by their standard.
    private Standard? Standard() => document.Files.FirstOrDefault(file => FileKinds.Of(file.Source) == FileKind.Standard) is { } file
        ? document.Folder.Compile(file.Source).Model
        : null;

    private IEnumerable<string> Lines(NameUse use, Standard model) => use.Kind switch
    {
        NameKind.Step => Step(use, model),
        NameKind.Clock => model.Procedures.Where(procedure => procedure.Name.Value == use.Scope)
            .SelectMany(procedure => procedure.Clocks).Where(clock => clock.Name.Value == use.Name).Select(Clock),
        NameKind.Role => Title(model.Roles, use),
        NameKind.Document => Title(model.Documents, use),
        NameKind.Register => Title(model.Registers, use),
        NameKind.Channel => model.Channels.Where(channel => channel.Name.Value == use.Name).Select(channel => Said(channel.TitleOrDefault)),
        NameKind.Field => model.Fields.Where(field => field.Name.Value == use.Name).Take(1).Select(field => Said(field.TitleOrDefault)),
        _ => [],
    };

    private IEnumerable<string> Step(NameUse use, Standard model)
    {
        foreach (var procedure in model.Procedures.Where(procedure => procedure.Name.Value == use.Scope))
        {
            foreach (var step in procedure.AllSteps.Where(step => step.Name.Value == use.Name))
            {
                yield return $"**{Said(step.Head.TitleOrDefault)}**";
                foreach (var clause in step.Head.Clauses)
                    yield return $"{clause.Value}: {TextOf(model, clause.Value) ?? ""}".Trim();
                if (step.Within is { } within)
                    yield return $"⏱ {Said(TermText.Describe(within.Promise.Value))}";
            }

            foreach (var clock in ClocksOf(procedure, use.Name))
                yield return "⏱ " + Clock(clock);
        }
    }

    private static IEnumerable<ClockDeclaration> ClocksOf(ProcedureDeclaration procedure, string step) =>
        procedure.Clocks.Where(clock => clock.PausesDuring.Any(name => name.Value == step)
            || clock.To.Append(clock.From).Any(trigger => StepOf(trigger) == step));

    private static string? StepOf(TriggerReference? trigger) => trigger switch
    {
        TriggerReference.Opened opened => opened.Step.Value,
        TriggerReference.Completed completed => completed.Step.Value,
        _ => null,
    };

    private string Clock(ClockDeclaration clock) =>
        $"{clock.Name}: {string.Join(", ", clock.Terms.All.Select(promise => Said(TermText.Describe(promise.Value))))}";

    private static string? TextOf(Standard model, string clause) => model.Components
        .SelectMany(component => component.Entries)
        .FirstOrDefault(entry => entry.Heading?.Value == clause)?.Text.Id;

    private IEnumerable<string> Title(IEnumerable<Titled> declared, NameUse use) =>
        declared.Where(titled => titled.Name.Value == use.Name).Select(titled => Said(titled.Title));

    private string Said(Text text) => text.In(terminal.Say("en", "id"));

    private string Said(Words words) => terminal.Say(words.En, words.Id);
}
