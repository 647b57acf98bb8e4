using System.Collections.Immutable;
using WorkflowStandar.Cli.Definitions;
using WorkflowStandar.Cli.Files;
using WorkflowStandar.Cli.Shell;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Publishing.Charts;

namespace WorkflowStandar.Cli.Chart;

internal enum ChartForm
{
    Sop,
    Pages,
    Flow,
}

/// <param name="FileName">What it is called in a folder.</param>
internal sealed record Drawing(string FileName, string Svg)
{
    public static IReadOnlyList<Drawing> Of(CompiledStandard standard, string? procedure, ChartForm form, string language) =>
        [.. Chosen(standard.Plan, procedure).SelectMany(chosen => Of(standard.Plan, chosen, form, language))];

    /// <exception cref="CommandFailure">There are several, and no folder for them.</exception>
    public static void Write(Terminal terminal, IReadOnlyList<Drawing> drawings, string? output)
    {
        if (output is not null && OutputFile.IsFolder(terminal, output))
        {
            foreach (var drawing in drawings)
                OutputFile.Write(terminal, Path.Combine(output, drawing.FileName), drawing.Svg);
        }
        else if (drawings is [var only])
        {
            OutputFile.Write(terminal, output, only.Svg);
        }
        else
        {
            throw CommandFailure.WrongUse(
                $"These are {drawings.Count} pictures: name a folder with '-o FOLDER/', or choose with --procedure.",
                $"Ada {drawings.Count} gambar: sebut folder dengan '-o FOLDER/', atau pilih dengan --procedure.");
        }
    }

    private static ImmutableArray<Procedure> Chosen(Plan plan, string? wanted)
    {
        if (wanted is null)
            return plan.Procedures;
        if (plan.Procedure(new ProcedureKey(wanted)) is { } procedure)
            return [procedure];
        var names = plan.Procedures.Select(known => known.Key.Value).ToArray();
        var nearest = Nearest.Name(wanted, names) ?? string.Join(", ", names);
        throw CommandFailure.WrongUse(
            $"The standard has no procedure {Quote.Of(wanted)}. There is: {nearest}.",
            $"Standar ini tidak memiliki prosedur {Quote.Of(wanted)}. Yang ada: {nearest}.");
    }

    private static IEnumerable<Drawing> Of(Plan plan, Procedure procedure, ChartForm form, string language)
    {
        var sheet = SopReading.Read(plan, procedure);
        var name = $"{plan.Standard.Name}-{procedure.Key}";
        return form switch
        {
            ChartForm.Flow => [new Drawing($"{name}-flow.svg", FlowChart.Draw(sheet, new Dictionary<StepKey, FlowMark>(), language))],
            ChartForm.Pages => SopChart.DrawPages(sheet, language).Select((page, index) => new Drawing($"{name}-{index + 1}.svg", page)),
            _ => [new Drawing($"{name}.svg", SopChart.Draw(sheet, language))],
        };
    }
}
