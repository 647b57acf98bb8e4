using System.Collections.Immutable;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Semantics.Intake;

internal sealed record IntakeDeclaration(ImmutableArray<ChannelDeclaration> Channels, ImmutableArray<FieldDeclaration> Fields);

/// <summary><c>intake</c>: how requests come in, and what they must hold.</summary>
internal static class IntakeSection
{
    private static readonly Key<Text> Title = Key.Optional("title", Shape.LocalText,
        "What the public calls this way in.", "Sebutan kanal ini bagi masyarakat.");

    private static readonly Key<bool> SelfService = Key.Optional("self-service", Shape.YesNo,
        "true: the applicant hands in without an officer, by a form on a website.",
        "true: pemohon menyampaikan sendiri tanpa petugas, melalui formulir di situs web.");

    private static readonly Key<ImmutableArray<Written<Name>>> Requires = Key.Optional("requires", Forms.Names,
        "Fields needed through this channel, besides the required ones.", "Isian yang wajib melalui kanal ini, selain yang memang wajib.");

    private static readonly Key<ImmutableArray<Written<Name>>> Without = Key.Optional("without", Forms.Names,
        "Fields that this channel cannot carry, such as a signature by SMS.", "Isian yang tidak dapat disampaikan melalui kanal ini, seperti tanda tangan lewat SMS.");

    private static readonly Key<ImmutableArray<Written<string>>> Clause = Key.Optional("clause", Forms.Clauses,
        "Where the text names this way in.", "Butir naskah yang menyebut kanal ini.");

    private static readonly KeyTable ChannelTable = new(
        "channel", Forms.What("a channel", "kanal"), Title, SelfService, Requires, Without, Clause);

    private static readonly Shape<ChannelDeclaration> Channel = Shape.Section(ChannelTable, section => new ChannelDeclaration(
        Name.Missing(section.Span),
        section.Get(Title)?.Value,
        section.IsTrue(SelfService),
        section.NamesOf(Requires),
        section.NamesOf(Without),
        section.Get(Clause)?.Value ?? [],
        section.Span));

    private static readonly Key<ImmutableArray<WrittenEntry<ChannelDeclaration>>> Channels = Key.Required("channels", Shape.Entries(Channel),
        "The ways in: counter, letter, e-mail, website.", "Kanal masuk: loket, surat, surel, situs web.");

    private static readonly Key<ImmutableArray<FieldDeclaration>> Fields = Key.Optional("fields", FieldSection.Fields(FieldOrigin.Intake),
        "What the applicant fills in; the requirements of the standard, as a form.", "Yang diisi pemohon; persyaratan standar, dalam bentuk formulir.");

    private static readonly KeyTable Table = new(
        "intake", Forms.What("the intake", "bagian penerimaan"), Channels, Fields);

    public static Shape<IntakeDeclaration> Form { get; } = Shape.Section(Table, section => new IntakeDeclaration(
        section.Get(Channels) is { } channels
            ? [.. channels.Value.Select(entry => entry.Value.Value with { Name = Name.Of(entry.Name), Span = entry.Name.Span })]
            : [],
        section.Get(Fields)?.Value ?? []));
}
