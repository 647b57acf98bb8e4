using System.Collections.Immutable;
using WorkflowStandar.Compiler.Semantics;
using WorkflowStandar.Compiler.Semantics.Intake;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Publishing.Comparisons;

/// <summary>Roles, documents and registers, and what applicants fill in and hand in.</summary>
internal static class IntakeSubjects
{
    public static ImmutableArray<Subject> Roles(Standard standard) => Named(ChangeArea.Role, new Text("Jabatan", "The role"), standard.Roles);

    public static ImmutableArray<Subject> Documents(Standard standard) =>
    [
        .. from document in standard.Documents
           let letter = standard.Letters.FirstOrDefault(letter => letter.Document.Value == document.Name.Value)
           select new Subject(
               ChangeArea.Document, new Text("Dokumen", "The document"), document.Name.Value, document.Name.Value, document.Title,
               [
                   Aspect.Of("hal surat", "what its letter is about", letter?.About?.Value),
                   Aspect.Of("teks surat", "the text of its letter", letter?.Body?.Value),
                   Aspect.Of("penanda tangan surat", "who signs its letter", letter?.SignedBy?.Value),
                   Aspect.Of("langkah yang memakai suratnya", "the step that uses its letter", letter?.For.Select(step => new Text(step.Value)) ?? []),
               ]),
    ];

    public static ImmutableArray<Subject> Registers(Standard standard) => Named(ChangeArea.Register, new Text("Buku register", "The register"), standard.Registers);

    public static ImmutableArray<Subject> Fields(Edition edition) =>
        [.. edition.Model.Fields.DistinctBy(field => field.Name.Value).Select(field => Field(field, edition.Plan))];

    public static ImmutableArray<Subject> Channels(Edition edition) =>
        [.. edition.Model.Channels.Select(channel => Channel(channel, edition.Plan))];

    private static ImmutableArray<Subject> Named(ChangeArea area, Text noun, ImmutableArray<Titled> named) =>
        [.. named.Select(one => new Subject(area, noun, one.Name.Value, one.Name.Value, one.Title, []))];

    private static Subject Field(FieldDeclaration field, Plan plan) => new(
        ChangeArea.Field, new Text("Isian", "The field"), field.Name.Value, field.Name.Value, field.TitleOrDefault,
        [
            new Aspect.Flag(new Text("wajib", "required"), field.Required, new Text("kini wajib diisi", "is now required"), new Text("tidak lagi wajib diisi", "is no longer required")),
            new Aspect.Flag(new Text("data pribadi", "personal data"), field.Personal, new Text("kini diperlakukan sebagai data pribadi", "is now treated as personal data"), new Text("tidak lagi diperlakukan sebagai data pribadi", "is no longer treated as personal data")),
            Aspect.Of("jenis", "the type", FieldWords.Kind(field.Kind)),
            Aspect.Of("nilai terkecil", "the least value", Number(field.Minimum?.Value)),
            Aspect.Of("nilai terbesar", "the greatest value", Number(field.Maximum?.Value)),
            Aspect.Of("pilihan", "the option", Options(field, plan)),
            Aspect.Of("jabatan yang dapat dipilih", "the role to choose from", field.Among.Select(role => Names.Role(plan, new RoleKey(role.Value)))),
            Aspect.Of("petunjuk", "the hint", field.Hint),
            Aspect.Of("tempat ditanyakan", "where it is asked", field.Origin == FieldOrigin.Intake ? new Text("permohonan", "the request") : new Text("langkah", "a step")),
            Aspect.Of("butir yang dirujuk", "the clause cited", field.Clauses.Select(clause => new Text(clause.Value))),
            Aspect.Of("alasan disimpulkan", "why it is inferred", field.Inferred),
        ]);

    private static IEnumerable<(string, Text)> Options(FieldDeclaration field, Plan plan) =>
        plan.Fields.GetValueOrDefault(new FieldKey(field.Name.Value))?.Type is FieldType.Choice choice ? choice.Options.Select(option => (option.Value, option.Title)) : [];

    private static string? Number(decimal? value) => value?.ToString(System.Globalization.CultureInfo.InvariantCulture);

    // What a channel asks follows from the fields and from what it goes without; only the latter is its own.
    private static Subject Channel(ChannelDeclaration channel, Plan plan) => new(
        ChangeArea.Channel, new Text("Kanal", "The channel"), channel.Name.Value, channel.Name.Value, channel.TitleOrDefault,
        [
            new Aspect.Flag(new Text("mandiri", "self-service"), channel.SelfService, new Text("kini dapat dipakai pemohon sendiri", "can now be used by applicants themselves"), new Text("tidak lagi dapat dipakai pemohon sendiri", "can no longer be used by applicants themselves")),
            Aspect.Of("isian yang diwajibkan", "the required field", channel.Requires.Select(field => (field.Value, Names.Field(plan, new FieldKey(field.Value))))),
            Aspect.Of("isian yang tidak diminta", "the field left out", channel.Without.Select(field => (field.Value, Names.Field(plan, new FieldKey(field.Value))))),
            Aspect.Of("butir yang dirujuk", "the clause cited", channel.Clauses.Select(clause => new Text(clause.Value))),
        ]);
}
