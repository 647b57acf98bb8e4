using System.Collections.Immutable;
using WorkflowStandar.Compiler.Semantics.Clocks;
using WorkflowStandar.Compiler.Semantics.Intake;
using WorkflowStandar.Compiler.Semantics.Steps;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Semantics.Procedures;

/// <summary>The keys of a procedure.</summary>
internal static class ProcedureSection
{
    private static readonly Key<Text> Title = Key.Optional("title", Shape.LocalText,
        "What the public calls it.", "Sebutannya bagi masyarakat.");

    private static readonly Key<ImmutableArray<Written<string>>> Clause = Key.Optional("clause", Forms.Clauses,
        "The clauses that handing in already carries out.", "Butir yang sudah terlaksana dengan penyampaian permohonan.");

    private static readonly Key<StartDeclaration> Starts = Key.Required("starts", StartForms.Form,
        "What brings a case about: channels, an internal directive, or a schedule.",
        "Yang memulai perkara: kanal, arahan internal, atau jadwal.");

    private static readonly Key<ImmutableArray<Written<StepDeclaration>>> Steps = Key.Required("steps", StepReader.Steps,
        "The steps, one below the other; each goes on to the one below unless it says otherwise.",
        "Langkah-langkah, berurutan ke bawah; masing-masing berlanjut ke bawahnya kecuali disebut lain.");

    private static readonly Key<ImmutableArray<WrittenEntry<ReadClock>>> Clocks = Key.Optional("clocks", ClockSection.Own.Entries,
        "The time promises.", "Janji waktu.");

    private static readonly KeyTable Table = new(
        "procedure", Forms.What("a procedure", "prosedur"), Title, Clause, Starts, Steps, Clocks);

    private static readonly Shape<ProcedureDeclaration> Unnamed = Shape.Section(Table, section => new ProcedureDeclaration(
        Name.Missing(section.HeadSpan()),
        section.Get(Title)?.Value,
        section.Get(Clause)?.Value ?? [],
        section.Get(Starts)?.Value,
        StepReader.Unwrap(section.Get(Steps)),
        ClockSection.Clocks(section.Get(Clocks))));

    public static Shape<ImmutableArray<ProcedureDeclaration>> Form { get; } = Shape.Entries(Unnamed).To(entries =>
        entries.Select(entry => entry.Value.Value with { Name = Name.Of(entry.Name) }).ToImmutableArray());
}

/// <summary><c>starts: [loket]</c>, <c>starts: { internal: [roles], asks: … }</c>, <c>starts: { every: 1 month }</c></summary>
internal static class StartForms
{
    private static readonly Key<ImmutableArray<Written<Name>>> Internal = Key.Required("internal", Forms.Names,
        "The roles that may start it by a directive within the office.", "Jabatan yang dapat memulainya dengan arahan internal.");

    private static readonly Key<ImmutableArray<AskDeclaration>> Asks = Key.Optional("asks", AskForms.Form,
        "Fields to be filled at the start.", "Isian yang diisi saat memulai.");

    private static readonly Key<Term> Every = Key.Required("every", TermForms.Length,
        "How often a case begins by itself, from the day the edition is in force.", "Seberapa sering perkara dimulai dengan sendirinya, sejak edisi berlaku.");

    private static readonly KeyTable InternalTable = new(
        "internal-start", Forms.What("an internal start", "permulaan internal"), Internal, Asks);

    private static readonly KeyTable ScheduledTable = new(
        "scheduled-start", Forms.What("a scheduled start", "permulaan terjadwal"), Every);

    private static readonly Shape<StartDeclaration> ByApplicant =
        Forms.Names.To<StartDeclaration>(names => new StartDeclaration.ByApplicant([.. names.Select(name => name.Value)]));

    public static Shape<StartDeclaration> Form { get; } = Shape.Either(
        Forms.What("channels, { internal: roles } or { every: 1 month }", "kanal, { internal: jabatan }, atau { every: 1 month }"),
        scalar: ByApplicant,
        list: ByApplicant,
        mapping: Shape.Variants(
            Forms.What("an internal or scheduled start", "permulaan internal atau terjadwal"),
            Shape.Kind<StartDeclaration>(Internal, InternalTable, section =>
                new StartDeclaration.Internal(section.NamesOf(Internal), section.Get(Asks)?.Value ?? [])),
            Shape.Kind<StartDeclaration>(Every, ScheduledTable, section =>
                section.Get(Every) is { } every ? new StartDeclaration.Scheduled(every) : null)));
}
