using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Calendars;

namespace WorkflowStandar.Compiler.Scenarios;

/// <summary>What scenarios write that standards do not.</summary>
internal static class ScenarioShapes
{
    private const string EndOfDay = " 24:00";

    /// <summary>A local date and time; <c>24:00</c> is the end of the date, at which a term in calendar days is due.</summary>
    public static Shape<LocalDateTime> Moment { get; } = new(
        Shape.Moment.Description,
        (node, findings) =>
            node is ScalarSyntax { Value: var text } && text.EndsWith(EndOfDay, StringComparison.Ordinal)
                && NodaTime.Text.LocalDatePattern.Iso.Parse(text[..^EndOfDay.Length]).TryGetValue(default, out var date)
                ? new Written<LocalDateTime>(date.PlusDays(1).AtMidnight(), node)
                : Shape.Moment.Read(node, findings));

    /// <summary>Fields and their values; which value fits, the standard says.</summary>
    public static Shape<ImmutableArray<WrittenEntry<SyntaxNode>>> Values { get; } = Shape.Entries(Shape.Anything, mayBeEmpty: true);

    public static Shape<ImmutableArray<Written<string>>> Names { get; } = Shape.List(Shape.PlainText, mayBeEmpty: true);

    /// <summary>A length of time without direction: "3 office hours", "2 working days".</summary>
    public static Shape<Term> Length { get; } = Shape.Phrase<Term>(
        new Message("a length of time such as '3 office hours' or '2 working days'", "lama waktu seperti '3 office hours' atau '2 working days'"),
        pattern: null,
        ["3 office hours", "2 working days", "1 calendar day", "72 elapsed hours"],
        (scalar, findings) =>
        {
            if (TermText.TryParseOffset(scalar.Value, out var term, out var direction, out var problem) && direction is null)
                return new Written<Term>(term, scalar);
            findings.Add(ScenarioDiagnostics.NotALength(scalar, problem));
            return null;
        });

    public static Shape<ClockStanding> Standing { get; } = Shape.Word(
        ("waiting", ClockStanding.Waiting, "It has not started.", "Belum mulai."),
        ("running", ClockStanding.Running, "It runs, and its due instant has not passed.", "Berjalan, dan tenggatnya belum lewat."),
        ("paused", ClockStanding.Paused, "It stands still.", "Berhenti sementara."),
        ("met", ClockStanding.Met, "It was stopped on time.", "Selesai tepat waktu."),
        ("met-late", ClockStanding.MetLate, "It was stopped after its due instant.", "Selesai setelah tenggat."),
        ("missed", ClockStanding.Missed, "It runs, and its due instant has passed.", "Berjalan, dan tenggatnya telah lewat."),
        ("void", ClockStanding.Void, "It ended without being met or missed.", "Gugur tanpa terpenuhi atau terlewat."));
}
