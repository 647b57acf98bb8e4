using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Calendars;

namespace WorkflowStandar.Compiler.Semantics.Clocks;

/// <summary>How long something takes, as written. See definitions/LANGUAGE.md for every kind.</summary>
internal static class TermForms
{
    private const string Number = "[0-9]+";

    private const string Unit =
        "(office minutes?|office hours?|working days?|calendar days?|elapsed minutes?|elapsed hours?|elapsed days?|calendar weeks?|months?|years?)";

    private static readonly Message PromiseWhat = new(
        "a term such as '15 office minutes', '5 working days', '1 calendar day' or '6 months'",
        "jangka waktu seperti '15 office minutes' (menit jam kantor), '5 working days' (hari kerja), '1 calendar day' (hari kalender), atau '6 months' (bulan)");

    private static readonly Message LengthWhat = new(
        "a length of time such as '7 working days'", "lama waktu seperti '7 working days' (hari kerja)");

    private static readonly Message WarningWhat = new(
        "a length of time before the deadline, such as '10 office minutes before'",
        "lama waktu sebelum tenggat, seperti '10 office minutes before' (menit jam kantor sebelumnya)");

    /// <summary>Anything that a clock may promise: a range, a target, a date field to measure from.</summary>
    public static Shape<TermPromise> Promise { get; } = Shape.Phrase<TermPromise>(
        PromiseWhat,
        $"^~? ?({Number}\\.\\.)?{Number} {Unit}( (before|after) [a-z][a-z0-9-]*)?$",
        ["15 office minutes", "3 office hours", "5 working days", "1 calendar day", "72 elapsed hours", "6 months", "2..10 working days",
            "~2 office hours", "3 working days before tanggal-kunjungan"],
        ReadPromise);

    /// <summary>A plain length: an extension, a lapse, an interval.</summary>
    public static Shape<Term> Length { get; } = Shape.Phrase<Term>(
        LengthWhat, $"^{Number} {Unit}$", ["7 working days", "1 month"], (scalar, findings) => ReadOffset(scalar, AnchorDirection.After, false, findings));

    /// <summary>A length before the due instant; the word "before" may be left out.</summary>
    public static Shape<Term> Before { get; } = Shape.Phrase<Term>(
        WarningWhat, $"^{Number} {Unit}( before)?$", ["10 office minutes before", "1 working day before"],
        (scalar, findings) => ReadOffset(scalar, AnchorDirection.Before, true, findings));

    /// <summary>A length after the due instant; the word "after" may be left out.</summary>
    public static Shape<Term> After { get; } = Shape.Phrase<Term>(
        LengthWhat, $"^{Number} {Unit}( after)?$", ["1 working day"],
        (scalar, findings) => ReadOffset(scalar, AnchorDirection.After, true, findings));

    private static Written<TermPromise>? ReadPromise(ScalarSyntax scalar, DiagnosticBag findings)
    {
        if (TermText.TryParse(scalar.Value, out var promise, out var problem))
            return new Written<TermPromise>(promise, scalar);
        findings.Add(TermDiagnostics.Of(scalar, problem));
        return null;
    }

    private static Written<Term>? ReadOffset(ScalarSyntax scalar, AnchorDirection direction, bool mayBeDirected, DiagnosticBag findings)
    {
        if (!TermText.TryParseOffset(scalar.Value, out var term, out var written, out var problem))
        {
            findings.Add(TermDiagnostics.Of(scalar, problem));
            return null;
        }

        if (written is not null && (!mayBeDirected || written != direction))
            findings.Add(TermDiagnostics.WrongDirection(scalar, mayBeDirected ? direction : null));
        return new Written<Term>(term, scalar);
    }
}
