using System.Collections.Immutable;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Publishing.Charts;

namespace WorkflowStandar.Publishing.Comparisons;

/// <summary>The steps of a procedure, each with all that it says.</summary>
internal sealed class StepSubjects
{
    private readonly Plan plan;
    private readonly Procedure procedure;
    private readonly Procedure titles;
    private readonly Dictionary<StepKey, StepKey> below = [];

    private StepSubjects(Plan plan, Procedure procedure, Procedure titles)
    {
        (this.plan, this.procedure, this.titles) = (plan, procedure, titles);
        foreach (var branch in procedure.Steps.GroupBy(step => step.Within?.Value))
        {
            foreach (var (step, next) in branch.Zip(branch.Skip(1)))
                below[step.Key] = next.Key;
        }
    }

    public static ImmutableArray<Subject> Of(Plan plan, Procedure procedure, Procedure titles)
    {
        var subjects = new StepSubjects(plan, procedure, titles);
        return [.. procedure.Steps.Select(subjects.Of)];
    }

    private Subject Of(Step step) => new(
        ChangeArea.Step, new Text("Langkah", "The step"), step.Key.Value, $"{procedure.Key}/{step.Key}", step.Title,
        [
            Aspect.Of("jenis", "the kind", KindOf(step)),
            Aspect.Of("bagian dari langkah paralel", "the parallel that it belongs to", step.Within is { } within ? Names.Step(procedure, titles, within) : null),
            .. OwnAspects(step),
            Aspect.Of("butir yang dirujuk", "the clause cited", step.Clause),
            Aspect.Of("alasan disimpulkan", "why it is inferred", step.Inferred),
        ]);

    private IEnumerable<Aspect> OwnAspects(Step step) => step switch
    {
        Step.Work work => Work(work, step.Key),
        Step.Distribute distribute =>
        [
            Aspect.Of("penerima dipilih dalam isian", "the field that chooses the recipients", Names.Field(plan, distribute.Recipients)),
            Join(distribute.Join),
            Next(step, distribute.Next),
            .. Work(distribute.Each with { Outcomes = [] }, step.Key),
        ],
        Step.Inform inform => [Aspect.Of("yang diberi tahu", "who is informed", inform.To.Select(to => Names.Addressee(plan, to))), Next(step, inform.Next)],
        Step.Choose choose =>
        [
            Aspect.Of("cabang", "the branch", choose.Arms.Select(arm => (ConditionWords.Of(arm.When, plan).Id, Joined(ConditionWords.Of(arm.When, plan), Goes(step, arm.Next))))),
            Aspect.Of("selain itu menuju", "otherwise it goes to", Goes(step, choose.Else)),
        ],
        Step.Parallel parallel =>
        [
            Aspect.Of("cabang", "the branch", parallel.Branches.Select(branch => (branch.Title.Id, Joined(branch.Title, Goes(step, branch.First))))),
            Join(parallel.Join),
            Next(step, parallel.Next),
        ],
        Step.Return back =>
        [
            Aspect.Of("jangka waktu yang berhenti sementara", "the clock that it pauses", back.Pauses.Select(clock => Names.Clock(procedure, titles, clock))),
            Aspect.Of("jangka waktu yang diulang", "the clock that it restarts", back.Resets.Select(clock => Names.Clock(procedure, titles, clock))),
            Aspect.Of("batas melengkapi", "the time to complete the file", back.LapsesAfter is { } term ? Said(TermText.Describe(term)) : null),
            Aspect.Of("bila lewat batas menuju", "after the lapse it goes to", back.Lapsed is { } lapsed ? Names.Step(procedure, titles, lapsed) : null),
            Next(step, back.Next),
        ],
        Step.WaitUntil wait =>
        [
            Aspect.Of("menunggu tanggal", "the date that it waits for", Names.Field(plan, wait.Date)),
            Aspect.Of("menunggu jam", "the time that it waits for", wait.Time is { } time ? Names.Field(plan, time) : null),
            Next(step, wait.Next),
        ],
        Step.End end =>
        [
            Aspect.Of("cara berakhir", "how the case ends", EndingWords(end.Ending)),
            Aspect.Of("yang diberi tahu", "who is told", end.Notifies.Select(to => Names.Addressee(plan, to))),
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "A kind of step that cannot be compared yet."),
    };

    private IEnumerable<Aspect> Work(Step.Work work, StepKey key) =>
    [
        Aspect.Of("pelaksana", "who does it", PerformerWords(work.By)),
        Aspect.Of("hasil", "the outcome", work.Outcomes.Select(outcome => (outcome.Key.Value, Joined(outcome.Title, Goes(work with { Key = key }, outcome.Next))))),
        Aspect.Of("isian", "the field", work.Asks.Select(ask => (ask.Field.Value, Asked(ask)))),
        Aspect.Of("daftar periksa", "the checklist item", work.Checklist),
        Aspect.Of("dokumen yang diterbitkan", "the document issued", Names.Document(plan, work.Issues)),
        Aspect.Of("dokumen yang dibuat", "the document produced", Names.Document(plan, work.Produces)),
        Aspect.Of("dicatat dalam", "the register", Names.Register(plan, work.Registers)),
        Aspect.Of("yang diberi tahu", "who is told", work.Notifies.Select(to => Names.Addressee(plan, to))),
        Aspect.Of("tidak boleh oleh pelaksana langkah", "not by the one who did", work.NotBy is { } other ? Names.Step(procedure, titles, other) : null),
    ];

    private Aspect Next(Step step, Target next) => Aspect.Of("berikutnya", "what comes next", Goes(step, next));

    // The step below is not named: that another one stands there now is told of that one.
    private Text Goes(Step from, Target next) => next.Step is not { } key
        ? new Text("akhir cabang", "the end of the branch")
        : below.GetValueOrDefault(from.Key) == key ? new Text("langkah di bawahnya", "the step below") : Names.Step(procedure, titles, key);

    private Text Asked(Ask ask)
    {
        var field = Names.Field(plan, ask.Field);
        return ask.Required ? new Text($"{field.Id} (wajib)", $"{field.In("en")} (required)") : new Text($"{field.Id} (tidak wajib)", $"{field.In("en")} (optional)");
    }

    private Text PerformerWords(Performer by) => by switch
    {
        Performer.Role role => Names.Role(plan, role.Key),
        Performer.ChosenIn chosen => new Text($"jabatan yang dipilih dalam '{Names.Field(plan, chosen.Field).Id}'", $"the role chosen in '{Names.Field(plan, chosen.Field).In("en")}'"),
        _ => new Text("penerima", "the recipient"),
    };

    private static Text Joined(Text what, Text where) => new($"{what.Id} → {where.Id}", $"{what.In("en")} → {where.In("en")}");

    private static Aspect Join(JoinRule join) => Aspect.Of("yang ditunggu", "what it waits for", join switch
    {
        JoinRule.All => new Text("semua", "all"),
        JoinRule.Any => new Text("salah satu", "any one"),
        JoinRule.Count count => new Text($"{count.Of}", $"{count.Of}"),
        _ => throw new ArgumentOutOfRangeException(nameof(join), "The family of joins is closed."),
    });

    private static Text KindOf(Step step) => step switch
    {
        Step.Work => new Text("tugas", "a task"),
        Step.Distribute => new Text("pembagian", "a distribution"),
        Step.Inform => new Text("tembusan", "for information"),
        Step.Choose => new Text("percabangan", "a branch"),
        Step.Parallel => new Text("paralel", "a parallel"),
        Step.Return => new Text("pengembalian berkas", "a return of the file"),
        Step.WaitUntil => new Text("menunggu tanggal", "a wait for a date"),
        _ => new Text("akhir perkara", "an end of the case"),
    };

    private static Text EndingWords(Ending ending) => ending switch
    {
        Ending.Completed => new Text("selesai", "completed"),
        Ending.Rejected => new Text("ditolak", "rejected"),
        Ending.Lapsed => new Text("gugur", "lapsed"),
        Ending.Transferred => new Text("dilimpahkan", "transferred"),
        Ending.Withdrawn => new Text("ditarik kembali", "withdrawn"),
        _ => new Text("dibatalkan", "cancelled"),
    };

    private static Text Said(Words words) => new(words.Id, words.En);
}
