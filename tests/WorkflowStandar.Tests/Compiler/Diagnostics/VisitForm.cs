using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Compiler.Syntax.Keys;

namespace WorkflowStandar.Tests.Compiler.Diagnostics;

/// <summary>A small made-up form with a key of every shape, for the mistakes that can be made with keys and simple values.</summary>
internal static class VisitForm
{
    public static readonly Key<WorkflowStandar.Core.Plans.Text> Title = Key.Required("title", Shape.LocalText, "What the visit is called.", "Nama kunjungan.");

    public static readonly Key<int> Visitors = Key.Optional("visitors", Shape.WholeNumber(1, 500), "How many come.", "Berapa orang yang datang.");

    public static readonly Key<NodaTime.LocalDate> Date = Key.Optional("date", Shape.Date, "The day of the visit.", "Hari kunjungan.")
        with
    { AlsoCalled = ["tanggal"] };

    public static readonly Key<NodaTime.LocalTime> Time = Key.Optional("time", Shape.Time, "When it begins.", "Jam mulai.");

    public static readonly Key<NodaTime.LocalDateTime> Asked = Key.Optional("asked", Shape.Moment, "When it was asked for.", "Kapan diminta.");

    public static readonly Key<bool> Confirmed = Key.Optional("confirmed", Shape.YesNo, "Whether it is settled.", "Apakah sudah pasti.");

    public static readonly Key<string> Host = Key.Optional("host", Shape.Name, "The role that receives.", "Peran yang menerima.");

    public static readonly Key<int> Way = Key.Optional(
        "way", Shape.Word(("on-site", 1, "At the office.", "Di kantor."), ("online", 2, "By video.", "Lewat video.")), "How.", "Bagaimana.");

    public static readonly Key<System.Collections.Immutable.ImmutableArray<Written<string>>> Guests =
        Key.Optional("guests", Shape.List(Shape.PlainText), "Who comes.", "Siapa yang datang.");

    public static readonly Key<System.Collections.Immutable.ImmutableArray<WrittenEntry<string>>> Rooms =
        Key.Optional("rooms", Shape.Entries(Shape.PlainText), "The rooms.", "Ruang.");

    public static readonly Key<System.Collections.Immutable.ImmutableArray<Written<string>>> Tells =
        Key.Optional("tells", Shape.OneOrMore(Shape.Name), "Who is told.", "Siapa yang diberi tahu.");

    private static readonly Key<string> Talk = Key.Required("talk", Shape.Name, "A talk.", "Ceramah.");

    private static readonly Key<string> Break = Key.Required("break", Shape.Name, "A break.", "Istirahat.");

    public static readonly Key<System.Collections.Immutable.ImmutableArray<Written<string>>> Programme = Key.Optional(
        "programme",
        Shape.List(Shape.Variants(
            new Message("a part of the programme", "bagian acara"),
            Shape.Kind(Talk, new KeyTable("talk", new Message("a talk", "ceramah"), Talk), section => section.Get(Talk)?.Value),
            Shape.Kind(Break, new KeyTable("break", new Message("a break", "istirahat"), Break), section => section.Get(Break)?.Value))),
        "What happens.",
        "Acaranya.");

    public static readonly KeyTable Table = new(
        "visit", new Message("a visit", "kunjungan"),
        Title, Visitors, Date, Time, Asked, Confirmed, Host, Way, Guests, Rooms, Tells, Programme);

    public static IReadOnlyList<Diagnostic> Check(SourceText source)
    {
        var tree = SyntaxTree.Parse(source);
        var findings = new DiagnosticBag();
        findings.AddRange(tree.Diagnostics);
        if (tree.Root is MappingSyntax root)
        {
            var section = Section.Read(root, Table, findings);
            foreach (var key in Table.Keys)
                Read(section, (dynamic)key);
        }

        return findings.ToImmutable();
    }

    private static void Read<T>(Section section, Key<T> key) => section.Get(key);
}
