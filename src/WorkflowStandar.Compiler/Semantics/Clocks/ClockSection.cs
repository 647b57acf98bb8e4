using System.Collections.Immutable;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Semantics.Clocks;

/// <summary>The keys of a clock; in a variant none of them is required, because they replace those of the standard's own clock.</summary>
internal sealed class ClockSection
{
    private readonly Key<Text> title = Key.Optional("title", Shape.LocalText,
        "What people call it.", "Sebutannya.");

    private readonly Key<TermPromise> term = Key.Optional("term", TermForms.Promise,
        "How long it may take.", "Berapa lama paling lambat.");

    private readonly Key<string> roll = Key.Optional("roll", Shape.Word(
            ("next-working-day", "next-working-day", "A last day on which the office is closed moves to the next working day.", "Hari terakhir yang jatuh pada hari libur bergeser ke hari kerja berikutnya.")),
        "Where a term in calendar days ends when its last day is not a working day.",
        "Kapan jangka waktu hari kalender berakhir bila hari terakhirnya hari libur.");

    private readonly Key<Name> by = Key.Optional("by", Forms.Name,
        "The choice field that decides the term.", "Isian pilihan yang menentukan jangka waktunya.");

    private readonly Key<ImmutableArray<WrittenEntry<TermPromise>>> terms = Key.Optional("terms", Shape.Entries(TermForms.Promise),
        "A term for each value of that field.", "Jangka waktu untuk setiap nilai isian itu.");

    private readonly Key<TermPromise> otherwise = Key.Optional("otherwise", TermForms.Promise,
        "The term while the field has no value.", "Jangka waktu selama isian itu belum terisi.");

    private readonly Key<TriggerReference> from;
    private readonly Key<ImmutableArray<Written<TriggerReference>>> to;

    private readonly Key<ImmutableArray<Written<Name>>> pausesDuring = Key.Optional("pauses-during", Forms.Names,
        "Steps during which it stands still, besides the returns that name it.",
        "Langkah yang menghentikan sementara jangka waktu ini, selain pengembalian yang menyebutnya.");

    private readonly Key<ImmutableArray<Written<string>>> clause = Key.Optional("clause", Forms.Clauses,
        "The clause of the published text that promises it.", "Butir teks yang menjanjikannya.");

    private readonly Key<Text> inferred = Key.Optional("inferred", Shape.LocalText,
        "Why it is there although the text is silent.", "Mengapa ada, padahal teksnya tidak menyebut.");

    private readonly Key<ExtensionDeclaration> extension = Key.Optional("extension", ExtensionSection.Form,
        "Whether it may be extended; a reason is always asked.", "Apakah boleh diperpanjang; alasannya selalu diminta.");

    private ClockSection(bool isOverride)
    {
        from = new Key<TriggerReference>("from", !isOverride, TriggerForms.From,
            Forms.What("What starts it.", "Yang memulainya."));
        to = new Key<ImmutableArray<Written<TriggerReference>>>("to", !isOverride, TriggerForms.To,
            Forms.What("What stops it; of a list, whichever comes first.", "Yang menghentikannya; dari daftar, yang lebih dahulu."));
        var table = new KeyTable(
            isOverride ? "clock-in-variant" : "clock",
            isOverride ? Forms.What("a clock of a variant", "hitungan waktu dalam varian") : Forms.What("a clock", "hitungan waktu"),
            title, term, roll, by, terms, otherwise, from, to, pausesDuring, clause, inferred,
            LadderSection.Warn, LadderSection.OnMiss, LadderSection.Then, extension);
        Entries = Shape.Entries(Shape.Section(table, section => new ReadClock(Read(section), section)));
    }

    public static ClockSection Own { get; } = new(isOverride: false);

    public static ClockSection OfVariant { get; } = new(isOverride: true);

    /// <summary>Clocks by name, each with its section, which knows which keys are written.</summary>
    public Shape<ImmutableArray<WrittenEntry<ReadClock>>> Entries { get; }

    public static ImmutableArray<ClockDeclaration> Clocks(Written<ImmutableArray<WrittenEntry<ReadClock>>>? read) =>
        read is null ? [] : [.. read.Value.Select(Named)];

    public static ClockDeclaration Named(WrittenEntry<ReadClock> entry) =>
        entry.Value.Value.Clock with { Name = Name.Of(entry.Name), Span = entry.Name.Span };

    /// <summary>The clock of the standard with the keys that the variant writes in their place.</summary>
    public ClockDeclaration Replace(ClockDeclaration clock, ReadClock written)
    {
        var (other, section) = (written.Clock, written.Section);
        return clock with
        {
            Title = section.Has(title) ? other.Title : clock.Title,
            Terms = ReplaceTerms(clock.Terms, other.Terms, section),
            From = section.Has(from) ? other.From : clock.From,
            To = section.Has(to) ? other.To : clock.To,
            PausesDuring = section.Has(pausesDuring) ? other.PausesDuring : clock.PausesDuring,
            Clauses = section.Has(clause) ? other.Clauses : clock.Clauses,
            Inferred = section.Has(inferred) ? other.Inferred : clock.Inferred,
            Ladder = new LadderDeclaration(
                section.Has(LadderSection.Warn) ? other.Ladder.Warnings : clock.Ladder.Warnings,
                section.Has(LadderSection.OnMiss) ? other.Ladder.OnMiss : clock.Ladder.OnMiss,
                section.Has(LadderSection.Then) ? other.Ladder.Later : clock.Ladder.Later),
            Extension = section.Has(extension) ? other.Extension : clock.Extension,
            Span = other.Span,
        };
    }

    // A clock has one term or a table of them: writing either in a variant puts the other out of force.
    private TermTableDeclaration ReplaceTerms(TermTableDeclaration own, TermTableDeclaration other, Section section)
    {
        var isSingle = section.Has(term);
        var isTable = section.Has(by) || section.Has(terms) || section.Has(otherwise);
        if (isSingle == isTable)
            return isSingle ? other : own with { RollsToWorkingDay = other.RollsToWorkingDay ?? own.RollsToWorkingDay };
        if (isSingle)
            return other;
        return new TermTableDeclaration(
            null,
            section.Has(by) ? other.By : own.By,
            section.Has(terms) ? other.Tiers : own.Tiers,
            section.Has(otherwise) ? other.Otherwise : own.Otherwise,
            section.Has(roll) ? other.RollsToWorkingDay : own.RollsToWorkingDay)
        {
            HasTiers = other.HasTiers || own.HasTiers,
        };
    }

    private ClockDeclaration Read(Section section) => new(
        Name.Missing(section.Span),
        section.Get(title)?.Value,
        ReadTerms(section),
        section.Get(from)?.Value,
        section.ListOf(to),
        section.NamesOf(pausesDuring),
        section.Get(clause)?.Value ?? [],
        section.Get(inferred)?.Value,
        LadderSection.Read(section, hasThen: true),
        section.Get(extension)?.Value,
        section.Span);

    private TermTableDeclaration ReadTerms(Section section) => new(
        section.Get(term),
        section.NameOf(by),
        section.Get(terms) is { } tiers ? [.. tiers.Value.Select(tier => new TierDeclaration(Name.Of(tier.Name), tier.Value))] : [],
        section.Get(otherwise),
        section.Get(roll) is { } rolls ? new Written<bool>(true, rolls.Syntax) : null)
    {
        HasSingle = section.Has(term),
        HasTiers = section.Has(terms),
    };
}

/// <summary>A clock as read, with its section, which knows which keys are written.</summary>
internal sealed record ReadClock(ClockDeclaration Clock, Section Section);

internal static class ExtensionSection
{
    private static readonly Key<Term> By = Key.Required("by", TermForms.Length,
        "How much one extension adds.", "Berapa lama tambahan setiap perpanjangan.");

    private static readonly Key<int> Times = Key.Optional("times", Shape.WholeNumber(1, 20),
        "How often; once where nothing is said.", "Berapa kali; satu kali bila tidak disebut.");

    private static readonly Key<ImmutableArray<Written<Name>>> Roles = Key.Required("roles", Forms.Names,
        "Who may extend.", "Siapa yang boleh memperpanjang.");

    private static readonly KeyTable Table = new(
        "extension", Forms.What("an extension", "perpanjangan"), By, Times, Roles);

    public static Shape<ExtensionDeclaration> Form { get; } = Shape.Section(Table, section => new ExtensionDeclaration(
        section.Get(By), section.Get(Times)?.Value ?? 1, section.NamesOf(Roles), section.HeadSpan()));
}
