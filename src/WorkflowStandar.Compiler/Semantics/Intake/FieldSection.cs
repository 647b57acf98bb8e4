using System.Collections.Immutable;
using System.Globalization;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Semantics.Intake;

/// <summary>The keys of a field.</summary>
internal static class FieldSection
{
    private static readonly Shape<decimal> Decimal = Shape.Phrase<decimal>(
        Forms.What("a number", "sebuah angka"), null, ["100", "2.5"], ReadDecimal);

    private static readonly Key<FieldKind> Kind = Key.Optional("type", Shape.Word(Types()),
        "What kind of value it takes; text where nothing is said.", "Jenis isinya; text bila tidak disebut.");

    private static readonly Key<Text> Title = Key.Optional("title", Shape.LocalText,
        "What the form calls it.", "Sebutannya pada formulir.");

    private static readonly Key<bool> Required = Key.Optional("required", Shape.YesNo,
        "Whether the form cannot be handed in without it.", "Apakah formulir tidak dapat diserahkan tanpa isian ini.");

    private static readonly Key<bool> Personal = Key.Optional("personal", Shape.YesNo,
        "Personal data (UU 27/2022): shown only to those whose step needs it.",
        "Data pribadi (UU 27/2022): hanya ditampilkan kepada yang memerlukannya.");

    private static readonly Key<Text> Hint = Key.Optional("hint", Shape.LocalText,
        "Help beside the field.", "Bantuan di samping isian.");

    private static readonly Key<decimal> Minimum = Key.Optional("min", Decimal,
        "The least number, included.", "Angka terkecil, termasuk.") with
    { AlsoCalled = ["minimum"] };

    private static readonly Key<decimal> Maximum = Key.Optional("max", Decimal,
        "The greatest number, included; of a text, how many characters at most.",
        "Angka terbesar, termasuk; untuk teks, jumlah huruf paling banyak.") with
    { AlsoCalled = ["maximum"] };

    private static readonly Key<Name> From = Key.Optional("from", Forms.Name,
        "The list under 'choices' that a choice takes its values from.", "Daftar di bawah 'choices' yang menjadi pilihan.");

    private static readonly Key<ImmutableArray<WrittenEntry<Text>>> Options = Key.Optional("options", Forms.Titles,
        "The values of a choice, each with its title.", "Nilai pilihan, masing-masing dengan judulnya.");

    private static readonly Key<ImmutableArray<Written<Name>>> Among = Key.Optional("among", Forms.Names,
        "The roles to choose from.", "Jabatan yang dapat dipilih.") with
    { AlsoCalled = ["roles"] };

    private static readonly Key<ImmutableArray<Written<string>>> Clause = Key.Optional("clause", Forms.Clauses,
        "The requirement that it carries.", "Persyaratan yang dimuatnya.");

    private static readonly Key<Text> Inferred = Key.Optional("inferred", Shape.LocalText,
        "Why it is asked although no requirement names it.", "Mengapa diminta, padahal persyaratan tidak menyebutnya.");

    private static readonly KeyTable Table = new(
        "field", Forms.What("a field", "isian"), Kind, Title, Required, Personal, Hint, Minimum, Maximum, From, Options, Among, Clause, Inferred);

    private static readonly Shape<FieldDeclaration> Unnamed = Shape.Section(Table, Read);

    /// <summary>Fields by name, as <c>fields:</c> and <c>asks:</c> declare them.</summary>
    public static Shape<ImmutableArray<FieldDeclaration>> Fields(FieldOrigin origin) =>
        Shape.Entries(Unnamed).To(entries => entries
            .Select(entry => entry.Value.Value with { Name = Name.Of(entry.Name), Origin = origin, Span = entry.Name.Span })
            .ToImmutableArray());

    private static FieldDeclaration Read(Section section) => new(
        Name.Missing(section.Span),
        section.Get(Kind)?.Value ?? FieldKind.Text,
        section.Get(Title)?.Value,
        section.IsTrue(Required),
        section.IsTrue(Personal),
        section.Get(Hint)?.Value,
        section.Get(Minimum),
        section.Get(Maximum),
        section.NameOf(From),
        Titled.From(section.Get(Options)),
        section.NamesOf(Among),
        section.Get(Clause)?.Value ?? [],
        section.Get(Inferred)?.Value,
        FieldOrigin.Intake,
        section.Span)
    {
        SaysWhetherPersonal = section.Has(Personal),
    };

    private static Written<decimal>? ReadDecimal(ScalarSyntax scalar, DiagnosticBag findings)
    {
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (decimal.TryParse(scalar.Value, style, CultureInfo.InvariantCulture, out var number))
            return new Written<decimal>(number, scalar);
        findings.Add(IntakeDiagnostics.NotADecimal(scalar));
        return null;
    }

    private static (string Word, FieldKind Value, string En, string Id)[] Types() =>
    [
        ("text", FieldKind.Text, "A line of text.", "Teks satu baris."),
        ("long-text", FieldKind.LongText, "Text of many lines.", "Teks beberapa baris."),
        ("number", FieldKind.Number, "A number, with 'min' and 'max'.", "Angka, dengan 'min' dan 'max'."),
        ("date", FieldKind.Date, "A date.", "Tanggal."),
        ("time", FieldKind.Time, "A time of day.", "Jam."),
        ("yes-no", FieldKind.YesNo, "Yes or no.", "Ya atau tidak."),
        ("undertaking", FieldKind.Undertaking, "Something the applicant must accept.", "Pernyataan yang harus disetujui pemohon."),
        ("choice", FieldKind.Choice, "One of a list: 'from' or 'options'.", "Satu dari daftar: 'from' atau 'options'."),
        ("party", FieldKind.Party, "A person or body.", "Perseorangan atau lembaga."),
        ("phone", FieldKind.Phone, "A telephone number.", "Nomor telepon."),
        ("email", FieldKind.Email, "An e-mail address.", "Alamat surel."),
        ("file", FieldKind.File, "An attached file.", "Berkas terlampir."),
        ("role", FieldKind.Role, "One role, chosen at run time, 'among' some.", "Satu jabatan, dipilih saat berjalan, dari 'among'."),
        ("recipients", FieldKind.Recipients, "One or several roles or people, 'among' some.", "Satu atau beberapa penerima, dari 'among'."),
    ];
}
