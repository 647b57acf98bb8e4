using WorkflowStandar.Compiler.Semantics;
using WorkflowStandar.Compiler.Semantics.Letters;
using WorkflowStandar.Compiler.Semantics.Steps;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Emit;

internal static class LetterEmitter
{
    public static Letter Emit(LetterDeclaration letter, Standard standard) => new(
        new DocumentKey(letter.Document.Value),
        Placeholders.Compile(letter.About?.Value ?? ""),
        Placeholders.Compile(letter.Body!.Value),
        [.. StepsOf(letter, standard).Distinct().Select(step => new StepKey(step))],
        letter.SignedBy is { } role ? new RoleKey(role.Value) : null);

    private static IEnumerable<string> StepsOf(LetterDeclaration letter, Standard standard) => letter.For.IsEmpty
        ? standard.Procedures.SelectMany(procedure => procedure.AllSteps).Where(step => WorksOn(step, letter.Document.Value)).Select(step => step.Name.Value)
        : letter.For.Select(step => step.Value);

    private static bool WorksOn(StepDeclaration step, string document) => step switch
    {
        StepDeclaration.Task task => task.Issues?.Value == document || task.Produces?.Value == document,
        StepDeclaration.Distribute distribute => distribute.Produces?.Value == document,
        _ => false,
    };
}
