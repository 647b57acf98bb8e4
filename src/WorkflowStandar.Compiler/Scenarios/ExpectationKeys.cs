using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Compiler.Syntax.Keys;

namespace WorkflowStandar.Compiler.Scenarios;

/// <summary>The keys of <c>expect</c>.</summary>
internal static class ExpectationKeys
{
    private static readonly Key<ImmutableArray<Written<string>>> Open = Names(
        "open", "Exactly these steps have open tasks; a name repeats for several recipients.",
        "Persis langkah-langkah ini yang memiliki tugas terbuka; nama berulang bila penerimanya beberapa.");

    private static readonly Key<ImmutableArray<Written<string>>> Returned = Names(
        "returned", "Exactly these returns have the file with the applicant.",
        "Persis pengembalian ini yang berkasnya ada pada pemohon.");

    private static readonly Key<ImmutableArray<Written<string>>> Waiting = Names(
        "waiting", "Exactly these steps wait for their date.",
        "Persis langkah-langkah ini yang menunggu tanggalnya.");

    private static readonly Key<ImmutableArray<WrittenEntry<LocalDateTime>>> Due = Key.Optional(
        "due", Shape.Entries(ScenarioShapes.Moment), "When each of these clocks is due, in local time.", "Kapan tiap tenggat ini jatuh, menurut waktu setempat.");

    private static readonly Key<ImmutableArray<WrittenEntry<ClockStanding>>> Clocks = Key.Optional(
        "clocks", Shape.Entries(ScenarioShapes.Standing), "How each of these clocks stands.", "Bagaimana keadaan tiap tenggat ini.");

    private static readonly Key<ImmutableArray<Written<string>>> Fired = Names(
        "fired", "Exactly these rungs have fired so far: clock/warn-1, clock/miss, clock/after-1.",
        "Persis anak tangga ini yang telah tercapai: tenggat/warn-1, tenggat/miss, tenggat/after-1.");

    private static readonly Key<ImmutableArray<WrittenEntry<SyntaxNode>>> Fields = Key.Optional(
        "fields", ScenarioShapes.Values, "The values of these fields.", "Nilai isian-isian ini.");

    private static readonly Key<ImmutableArray<Written<string>>> Marks = Names(
        "marks", "Exactly these marks are on the case.", "Persis tanda-tanda ini yang ada pada perkara.");

    private static readonly Key<ImmutableArray<Written<string>>> Notified = Names(
        "notified", "Exactly these have been told something since the last 'expect': roles, and 'applicant'.",
        "Persis mereka ini yang diberi tahu sejak 'expect' terakhir: peran, dan 'applicant'.");

    private static readonly Key<ImmutableArray<WrittenEntry<ImmutableArray<Written<string>>>>> Shared = Key.Optional(
        "shared", Shape.Entries(Shape.OneOrMore(Shape.PlainText)),
        "The roles with which the open task of each step is shared.", "Peran yang ikut memegang tugas terbuka tiap langkah.");

    private static readonly Key<ImmutableArray<WrittenEntry<string>>> WorkOf = Key.Optional(
        "work-of", Shape.Entries(Shape.PlainText),
        "The role whose work the open task of each step is.", "Peran pemilik tugas terbuka tiap langkah.");

    private static readonly Key<ImmutableArray<Written<string>>> Issued = Names(
        "issued", "Exactly these documents have been issued or produced so far.",
        "Persis dokumen ini yang telah diterbitkan sejauh ini.");

    private static readonly Key<ImmutableArray<Written<string>>> Registered = Names(
        "registered", "Exactly these registers have an entry of the case.", "Persis buku register ini yang mencatat perkara.");

    private static readonly Key<string> Ended = Key.Optional(
        "ended", Shape.PlainText,
        "The end that was reached, or withdrawn, transferred, cancelled; 'no' while the case is open.",
        "Akhir yang tercapai, atau withdrawn, transferred, cancelled; 'no' selama perkara terbuka.");

    private static readonly KeyTable Table = new(
        "expectation", new Message("an expectation", "harapan"),
        Ended, Open, Returned, Waiting, WorkOf, Shared, Clocks, Due, Fired, Marks, Fields, Issued, Registered, Notified);

    public static Shape<WrittenExpectation> Expectation { get; } = Shape.Section(Table, Read);

    private static WrittenExpectation Read(Section section) => new(
        section.Get(Open),
        section.Get(Returned),
        section.Get(Waiting),
        section.Get(Due)?.Value ?? [],
        section.Get(Clocks)?.Value ?? [],
        section.Get(Fired),
        section.Get(Fields)?.Value ?? [],
        section.Get(Marks),
        section.Get(Notified),
        section.Get(Shared)?.Value ?? [],
        section.Get(WorkOf)?.Value ?? [],
        section.Get(Issued),
        section.Get(Registered),
        section.Get(Ended));

    private static Key<ImmutableArray<Written<string>>> Names(string name, string en, string id) =>
        Key.Optional(name, ScenarioShapes.Names, en, id);
}
