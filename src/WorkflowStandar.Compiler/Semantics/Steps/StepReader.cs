using System.Collections.Immutable;
using WorkflowStandar.Compiler.Semantics.Clocks;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Plans;
using K = WorkflowStandar.Compiler.Semantics.Steps.StepKeys;

namespace WorkflowStandar.Compiler.Semantics.Steps;

/// <summary>A step: which keys each kind has, and what is read from them.</summary>
internal static class StepReader
{
    private static readonly Shape<ImmutableArray<Written<StepDeclaration>>> Branch = Shape.Deferred(
        Forms.What("a list of steps", "daftar langkah"), () => Steps!);

    private static readonly Key<Text> BranchTitle = Key.Optional("title", Shape.LocalText,
        "What this branch is about.", "Isi cabang ini.");

    private static readonly Key<ImmutableArray<Written<StepDeclaration>>> BranchSteps = Key.Required("steps", Branch,
        "The steps of this branch; past the last one it arrives at the join.", "Langkah cabang ini; setelah yang terakhir, cabang tiba di titik temu.");

    private static readonly KeyTable BranchTable = new(
        "branch", Forms.What("a branch", "cabang"), BranchTitle, BranchSteps);

    private static readonly Key<ImmutableArray<Written<BranchDeclaration>>> Branches = Key.Required("branches",
        Shape.List(Shape.Section(BranchTable, section => new BranchDeclaration(
            section.Get(BranchTitle)?.Value, Unwrap(section.Get(BranchSteps)), section.HeadSpan()))),
        "What runs side by side, each with its own steps.", "Yang berjalan berdampingan, masing-masing dengan langkahnya.");

    private static readonly Shape<StepDeclaration> Step = Shape.Variants(
        Forms.What("a step", "langkah"),
        Kind("task", "a task", "tugas", "Work of a person in a role.", "Pekerjaan seseorang dalam jabatannya.",
            [K.Title, K.Performer, K.Clause, K.Inferred, K.Asks, K.Checklist, K.Outcomes, K.Issues, K.Produces, K.Registers,
                K.Notifies, K.NotBy, K.Within, LadderSection.Warn, LadderSection.OnMiss, K.Next],
            (head, section) => new StepDeclaration.Task(
                head,
                section.Get(K.Performer)?.Value ?? new PerformerDeclaration.Role(Name.Missing(section.HeadSpan())),
                section.Get(K.Asks)?.Value ?? [],
                section.Get(K.Outcomes)?.Value ?? [],
                section.ListOf(K.Checklist),
                section.NameOf(K.Issues),
                section.NameOf(K.Produces),
                section.NameOf(K.Registers),
                section.NamesOf(K.Notifies),
                section.NameOf(K.NotBy),
                ReadWithin(section))),
        Kind("inform", "an 'inform'", "pemberitahuan", "For information to roles; never holds the case up.", "Untuk diketahui jabatan tertentu; tidak menahan perkara.",
            [K.Title, K.InformTo, K.Clause, K.Inferred, K.Next],
            (head, section) => new StepDeclaration.Inform(head, section.NamesOf(K.InformTo))),
        Kind("choose", "a 'choose'", "percabangan", "An automatic branch on fields.", "Percabangan otomatis menurut isian.",
            [K.Title, K.When, K.Else, K.Clause, K.Inferred],
            (head, section) => new StepDeclaration.Choose(head, section.ListOf(K.When), section.NameOrMissing(K.Else))),
        Kind("parallel", "a 'parallel'", "langkah berdampingan", "Branches that run side by side and join.", "Cabang yang berjalan berdampingan lalu bertemu.",
            [K.Title, Branches, K.Join, K.Clause, K.Inferred, K.Next],
            (head, section) => new StepDeclaration.Parallel(head, section.ListOf(Branches), section.Get(K.Join))),
        Kind("distribute", "a 'distribute'", "distribusi", "The same task to several recipients chosen at run time.", "Tugas yang sama kepada beberapa penerima yang dipilih saat berjalan.",
            [K.Title, K.Recipients, K.Asks, K.Checklist, K.Produces, K.JoinOfMany, K.Within, LadderSection.Warn, LadderSection.OnMiss,
                K.Clause, K.Inferred, K.Next],
            (head, section) => new StepDeclaration.Distribute(
                head,
                section.NameOrMissing(K.Recipients),
                section.Get(K.Asks)?.Value ?? [],
                section.ListOf(K.Checklist),
                section.NameOf(K.Produces),
                section.Get(K.JoinOfMany),
                ReadWithin(section))),
        Kind("return", "a 'return'", "pengembalian", "Back to the applicant to complete the file.", "Dikembalikan kepada pemohon untuk dilengkapi.",
            [K.Title, K.Resumes, K.Pauses, K.Resets, K.LapsesAfter, K.Lapsed, K.Clause, K.Inferred],
            (head, section) => new StepDeclaration.Return(
                head, section.NameOf(K.Resumes), section.NamesOf(K.Pauses), section.NamesOf(K.Resets), section.Get(K.LapsesAfter), section.NameOf(K.Lapsed))
            {
                HasLapse = section.Has(K.LapsesAfter),
            }),
        Kind("wait-until", "a 'wait-until'", "penantian tanggal", "Waits for a date.", "Menunggu sebuah tanggal.",
            [K.Title, K.Date, K.Time, K.Clause, K.Inferred, K.Next],
            (head, section) => new StepDeclaration.WaitUntil(head, section.NameOrMissing(K.Date), section.NameOf(K.Time))),
        Kind("end", "an 'end'", "akhir", "A way in which the case ends.", "Cara perkara berakhir.",
            [K.Title, K.As, K.Notifies, K.Clause, K.Inferred],
            (head, section) => new StepDeclaration.End(head, EndingOf(head, section), section.NamesOf(K.Notifies))));

    public static Shape<ImmutableArray<Written<StepDeclaration>>> Steps { get; } = Shape.List(Step);

    public static ImmutableArray<StepDeclaration> Unwrap(Written<ImmutableArray<Written<StepDeclaration>>>? steps) =>
        steps is null ? [] : [.. steps.Value.Select(step => step.Value)];

    private static Variant<StepDeclaration> Kind(
        string word, string en, string id, string helpEn, string helpId, Key[] keys, Func<StepHead, Section, StepDeclaration> read)
    {
        var name = Key.Required(word, Forms.Name, helpEn, helpId);
        var table = new KeyTable(word, Forms.What(en, id), [name, .. keys]);
        return Shape.Kind<StepDeclaration>(name, table, section => read(ReadHead(word, name, table, section), section));
    }

    private static StepHead ReadHead(string word, Key<Name> name, KeyTable table, Section section) => new(
        section.NameOrMissing(name),
        word,
        section.Get(K.Title)?.Value,
        section.Get(K.Clause)?.Value ?? [],
        section.Get(K.Inferred)?.Value,
        table.Find(K.Next.Name) is null ? null : section.NameOf(K.Next),
        section.Syntax);

    private static Ending? EndingOf(StepHead head, Section section) =>
        section.Get(K.As)?.Value ?? (section.Has(K.As) ? Ending.Completed : Endings.ByName(head.Name.Value));

    private static WithinDeclaration? ReadWithin(Section section)
    {
        if (section.Get(K.Within) is { } promise)
            return new WithinDeclaration(promise, LadderSection.Read(section, hasThen: false));
        foreach (var key in new Key[] { LadderSection.Warn, LadderSection.OnMiss })
        {
            if (section.KeyOf(key) is { } written && !section.Has(K.Within))
                section.Findings.Add(StepDiagnostics.NothingToMiss(written));
        }

        return null;
    }
}
