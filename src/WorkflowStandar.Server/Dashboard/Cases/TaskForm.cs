using System.Collections.Immutable;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Server.Dashboard.Cases;

/// <summary>The form of one task, made from the definition: what it asks, what it can come to, and what somebody has typed in it so far.</summary>
/// <param name="Outcomes">The results to choose from; one where there is nothing to choose. Those that lead back to the applicant have a page of their own.</param>
/// <param name="WaysBack">Results that lead back to the applicant.</param>
public sealed record TaskForm(OpenTask Task, Step.Work Work, ImmutableArray<Field> Fields, ImmutableArray<Outcome> Outcomes, ImmutableArray<Outcome> WaysBack, Typed Typed)
{
    public string? Chosen { get; init; }

    public string Note { get; init; } = "";

    /// <summary>Which points of the checklist are ticked.</summary>
    public ImmutableHashSet<int> Ticked { get; init; } = [];

    public bool Requires(Field field) => Work.Asks.Any(ask => ask.Field == field.Key && ask.Required);

    public static TaskForm Of(StaffCase opened, OpenTask task)
    {
        var work = opened.WorkOf(task);
        var back = work.Outcomes.Where(outcome => outcome.Next.Step is { } step && opened.Procedure.Find(step) is Step.Return).ToImmutableArray();
        // Where the file can go back in several ways, or in no other, they stand among the results.
        var apart = back.Length == 1 && work.Outcomes.Length > 1;
        return new TaskForm(
            task,
            work,
            [.. work.Asks.Select(ask => opened.Plan.Fields.GetValueOrDefault(ask.Field)).OfType<Field>()],
            apart ? work.Outcomes.RemoveRange(back) : work.Outcomes,
            apart ? back : [],
            Typed.From(work.Asks, opened.State.Value));
    }

    public TaskForm With(Typed typed, string? chosen, string? note, IEnumerable<int> ticked) =>
        this with { Typed = typed, Chosen = chosen, Note = note ?? "", Ticked = [.. ticked.Where(index => index >= 0 && index < Work.Checklist.Length)] };

    /// <summary>The command that this form means.</summary>
    public CaseCommand.Complete Command(Plan plan) =>
        new(Task.Token, Outcomes is [var only] ? only.Key : Chosen is { Length: > 0 } ? new OutcomeKey(Chosen) : null, Typed.Values(plan), WholeNote);

    // The ticks are part of what the history must tell. They hold nothing up: a point may not apply to this case.
    private string? WholeNote
    {
        get
        {
            var note = Note.ReplaceLineEndings("\n").Trim();
            if (Work.Checklist.IsEmpty)
                return note.Length == 0 ? null : note;
            var open = Work.Checklist.Where((_, index) => !Ticked.Contains(index)).Select(point => point.Id).ToList();
            var points = open.Count == 0 ? "Semua butir periksa terpenuhi." : $"Tidak dicentang: {string.Join("; ", open)}.";
            return note.Length == 0 ? points : $"{points}\n{note}";
        }
    }
}
