using System.Collections.Immutable;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Publishing.Standards;

namespace WorkflowStandar.Publishing.Comparisons;

/// <summary>The time promises of a procedure, each with all that it says.</summary>
internal sealed class ClockSubjects(Plan plan, Procedure procedure, Procedure titles)
{
    public static ImmutableArray<Subject> Of(Plan plan, Procedure procedure, Procedure titles)
    {
        var subjects = new ClockSubjects(plan, procedure, titles);
        return [.. procedure.Clocks.Select(subjects.Of)];
    }

    private Subject Of(ClockPlan clock) => new(
        ChangeArea.Clock, new Text("Jangka waktu", "The term of"), clock.Key.Value, $"{procedure.Key}/{clock.Key}", clock.Title,
        [
            new Aspect.One(new Text("lama", "the term"), new Text(PromiseWords.Of(clock, plan, "id"), PromiseWords.Of(clock, plan, "en")), IsWhole: true),
            Aspect.Of("tingkat menurut", "the field that chooses the tier", clock.Terms.By is { } by ? Names.Field(plan, by) : null),
            Aspect.Of("dihitung untuk tiap", "counted for each opening of", clock.PerOpening is { } step ? Names.Step(procedure, titles, step) : null),
            Aspect.Of("mulai", "the start", Trigger(clock.Starts)),
            Aspect.Of("akhir", "the stop", clock.Stops.Select(Trigger)),
            Aspect.Of("berhenti sementara selama", "the pause during", clock.PausedDuring.Select(paused => Names.Step(procedure, titles, paused))),
            Aspect.Of("peringatan dan eskalasi", "the warning or escalation", clock.Rungs.Select(rung => (rung.Key, RungWords(rung)))),
            Aspect.Of("perpanjangan", "the extension", Extension(clock.Extension)),
            Aspect.Of("butir yang dirujuk", "the clause cited", clock.Clause),
            Aspect.Of("alasan disimpulkan", "why it is inferred", clock.Inferred),
        ]);

    private Text Trigger(ClockTrigger trigger) => trigger switch
    {
        ClockTrigger.Submitted => new Text("permohonan diterima", "the request is received"),
        ClockTrigger.Resubmitted => new Text("berkas dilengkapi", "the file is completed"),
        ClockTrigger.StepOpened opened => With("dimulainya", "the opening of", opened.Step, null),
        ClockTrigger.StepCompleted completed => With("selesainya", "the completion of", completed.Step, completed.Outcome),
        ClockTrigger.Ended { End: { } end } => With("berakhirnya perkara dengan", "the end of the case in", end, null),
        ClockTrigger.Ended => new Text("berakhirnya perkara", "the end of the case"),
        ClockTrigger.FieldGiven given => new Text($"'{Names.Field(plan, given.Field).Id}' diisi", $"'{Names.Field(plan, given.Field).In("en")}' is given"),
        _ => throw new ArgumentOutOfRangeException(nameof(trigger), "The family of triggers is closed."),
    };

    private Text With(string id, string en, StepKey step, OutcomeKey? outcome)
    {
        var title = Names.Step(procedure, titles, step);
        var result = outcome is { } key && (titles.Find(step) ?? procedure.Find(step)) is Step.Work work ? work.Outcomes.FirstOrDefault(known => known.Key == key)?.Title ?? new Text(key.Value) : null;
        return new Text(
            $"{id} '{title.Id}'{(result is null ? "" : $" ({result.Id})")}",
            $"{en} '{title.In("en")}'{(result is null ? "" : $" ({result.In("en")})")}");
    }

    private Text RungWords(Rung rung)
    {
        var offset = rung.Offset is { } term ? TermText.Describe(term) : null;
        var actions = rung.Actions.Select(Action).ToArray();
        var (id, en) = rung.Kind switch
        {
            RungKind.Warning => ($"{offset?.Id} sebelum batas", $"{offset?.En} before it is due"),
            RungKind.Miss => ("saat terlewat", "when it is missed"),
            _ => ($"{offset?.Id} setelah batas", $"{offset?.En} after it was due"),
        };
        return new Text($"{id}: {string.Join("; ", actions.Select(action => action.Id))}", $"{en}: {string.Join("; ", actions.Select(action => action.In("en")))}");
    }

    private Text Action(RungAction action) => action switch
    {
        RungAction.Notify notify => new Text($"memberi tahu {Names.Addressee(plan, notify.To).Id}", $"tells {Names.Addressee(plan, notify.To).In("en")}"),
        RungAction.ShareWith share => new Text($"tugas dibagi dengan {Names.Role(plan, share.To).Id}", $"shares the task with {Names.Role(plan, share.To).In("en")}"),
        RungAction.ReassignTo reassign => new Text($"tugas dialihkan kepada {Names.Role(plan, reassign.To).Id}", $"hands the task to {Names.Role(plan, reassign.To).In("en")}"),
        RungAction.Mark mark => new Text($"tanda '{mark.Label}'", $"marks '{mark.Label}'"),
        _ => throw new ArgumentOutOfRangeException(nameof(action), "The family of actions is closed."),
    };

    private Text? Extension(ExtensionRule? extension)
    {
        if (extension is null)
            return null;
        var by = TermText.Describe(extension.By);
        var roles = extension.Roles.Select(role => Names.Role(plan, role)).ToArray();
        return new Text(
            $"{by.Id}, {extension.Times} kali, oleh {string.Join(" atau ", roles.Select(role => role.Id))}",
            $"{by.En}, {extension.Times} time(s), by {string.Join(" or ", roles.Select(role => role.In("en")))}");
    }
}
