using System.Collections.Immutable;
using WorkflowStandar.Compiler.Semantics.Variants;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Publishing.Comparisons;

/// <summary>What differs between two editions of a standard, in the order in which an official would ask.</summary>
public static class EditionComparison
{
    /// <summary>Empty when both say the same; comments, order of keys and layout are no difference.</summary>
    public static ImmutableArray<Change> Between(Edition old, Edition @new) => Compare(old with { Plan = old.Plan.WithTitlesOf(@new.Plan) }, @new);

    private static ImmutableArray<Change> Compare(Edition old, Edition @new) =>
    [
        .. SubjectComparison.Compare(HeadSubjects.Head(old.Model), HeadSubjects.Head(@new.Model)),
        .. SubjectComparison.Compare(HeadSubjects.Components(old.Model), HeadSubjects.Components(@new.Model)),
        .. SubjectComparison.Compare(HeadSubjects.Choices(old.Model), HeadSubjects.Choices(@new.Model)),
        .. SubjectComparison.Compare(IntakeSubjects.Roles(old.Model), IntakeSubjects.Roles(@new.Model)),
        .. SubjectComparison.Compare(IntakeSubjects.Fields(old), IntakeSubjects.Fields(@new)),
        .. SubjectComparison.Compare(IntakeSubjects.Channels(old), IntakeSubjects.Channels(@new)),
        .. SubjectComparison.Compare(IntakeSubjects.Documents(old.Model), IntakeSubjects.Documents(@new.Model)),
        .. SubjectComparison.Compare(IntakeSubjects.Registers(old.Model), IntakeSubjects.Registers(@new.Model)),
        .. SubjectComparison.Compare(Procedures(old), Procedures(@new)),
        .. Within(old.Plan, @new.Plan),
        .. SubjectComparison.Compare(Variants(old), Variants(@new)),
    ];

    // Of a procedure that is new or gone, its steps are not told one by one.
    private static IEnumerable<Change> Within(Plan old, Plan @new) =>
        from procedure in @new.Procedures
        let before = old.Procedure(procedure.Key)
        where before is not null
        from change in SubjectComparison.Compare(StepSubjects.Of(old, before, procedure), StepSubjects.Of(@new, procedure, procedure), inOrder: true)
            .Concat(SubjectComparison.Compare(ClockSubjects.Of(old, before, procedure), ClockSubjects.Of(@new, procedure, procedure)))
        select change;

    private static ImmutableArray<Subject> Procedures(Edition edition) => [.. edition.Plan.Procedures.Select(procedure => new Subject(
        ChangeArea.Procedure, new Text("Prosedur", "The procedure"), procedure.Key.Value, procedure.Key.Value, procedure.Title,
        [
            .. Start(procedure.Start, edition.Plan),
            Aspect.Of("langkah pertama", "the first step", procedure.First.Step is { } first && procedure.Steps[0].Key != first ? Names.Step(procedure, procedure, first) : null),
            Aspect.Of("butir yang dirujuk", "the clause cited", edition.Model.Procedures.Where(declared => declared.Name.Value == procedure.Key.Value).SelectMany(declared => declared.Clauses).Select(clause => new Text(clause.Value))),
        ]))];

    private static IEnumerable<Aspect> Start(ProcedureStart start, Plan plan) => start switch
    {
        ProcedureStart.ByApplicant byApplicant => [Aspect.Of("kanal", "the channel", byApplicant.Channels.Select(channel => Names.Channel(plan, channel)))],
        ProcedureStart.Internal @internal =>
        [
            Aspect.Of("dimulai oleh", "who starts it", @internal.By.Select(role => Names.Role(plan, role))),
            Aspect.Of("isian pada awal", "the field asked at its start", @internal.Asks.Select(ask => (ask.Field.Value, Names.Field(plan, ask.Field)))),
            Aspect.Of("isian wajib pada awal", "the field required at its start", @internal.Asks.Where(ask => ask.Required).Select(ask => (ask.Field.Value, Names.Field(plan, ask.Field)))),
        ],
        ProcedureStart.Scheduled scheduled => [Aspect.Of("dimulai setiap", "how often it starts", new Text(TermText.Describe(scheduled.Every).Id, TermText.Describe(scheduled.Every).En))],
        _ => throw new ArgumentOutOfRangeException(nameof(start), "The family of starts is closed."),
    };

    private static ImmutableArray<Subject> Variants(Edition edition) => [.. edition.Model.Variants.Select(variant => new Subject(
        ChangeArea.Variant, new Text("Varian", "The variant"), variant.Name.Value, variant.Name.Value, variant.Title ?? new Text(variant.Name.Value),
        [Aspect.Of("jangka waktu", "the clock", ClocksOf(edition, variant))]))];

    private static IEnumerable<(string, Text)> ClocksOf(Edition edition, VariantDeclaration variant)
    {
        foreach (var changed in variant.Procedures)
        {
            var names = changed.Clocks.Select(clock => clock.Value).ToHashSet(StringComparer.Ordinal);
            var declared = edition.Model.Procedures.First(procedure => procedure.Name.Value == changed.Procedure.Value);
            foreach (var clock in VariantDeclaration.ClocksOf(declared, variant).Where(clock => names.Contains(clock.Name.Value)))
            {
                var terms = clock.Terms.All.Select(term => TermText.Describe(term.Value)).ToArray();
                var title = clock.Title ?? new Text(clock.Name.Value);
                yield return ($"{changed.Procedure.Value}/{clock.Name.Value}", new Text(
                    $"{title.Id}: {string.Join("; ", terms.Select(term => term.Id))}",
                    $"{title.In("en")}: {string.Join("; ", terms.Select(term => term.En))}"));
            }
        }
    }
}
