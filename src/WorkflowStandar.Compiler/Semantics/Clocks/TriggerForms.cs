using System.Collections.Immutable;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Compiler.Syntax.Keys;

namespace WorkflowStandar.Compiler.Semantics.Clocks;

/// <summary>The small notation of <c>from</c> and <c>to</c>.</summary>
internal static class TriggerForms
{
    private const string NamePattern = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    public static Shape<TriggerReference> From { get; } = Shape.Phrase<TriggerReference>(
        Forms.What(
            "what starts the clock: 'submitted', 'resubmitted', a step, 'step done', 'step.outcome' or 'field given'",
            "yang memulai hitungan waktu: 'submitted' (diajukan), 'resubmitted' (dilengkapi), nama langkah, 'langkah done', 'langkah.hasil', atau 'isian given'"),
        $"^{NamePattern}(\\.{NamePattern}| done| given)?$",
        ["submitted", "resubmitted", "verifikasi", "verifikasi done", "verifikasi.lengkap", "tanggal-kunjungan given"],
        (scalar, findings) => Read(scalar, findings, isStart: true));

    private static readonly Shape<TriggerReference> Stop = Shape.Phrase<TriggerReference>(
        Forms.What(
            "what stops the clock: a step, 'step.outcome', 'end' or the name of an end",
            "yang menghentikan hitungan waktu: nama langkah, 'langkah.hasil', 'end' (akhir apa pun), atau nama akhir"),
        $"^{NamePattern}(\\.{NamePattern})?$",
        ["tanda-terima", "klasifikasi.ditolak", "end"],
        (scalar, findings) => Read(scalar, findings, isStart: false));

    public static Shape<ImmutableArray<Written<TriggerReference>>> To { get; } = Shape.OneOrMore(Stop);

    private static Written<TriggerReference>? Read(ScalarSyntax scalar, DiagnosticBag findings, bool isStart)
    {
        var text = scalar.Value;
        var end = text.AsSpan().IndexOfAny(' ', '.');
        var first = end < 0 ? text : text[..end];
        var rest = end < 0 ? "" : text[end..].TrimEnd();
        if (!NameRule.IsName(first) || !Understood(rest, isStart))
        {
            findings.Add(isStart ? ClockDiagnostics.NotAStart(scalar) : ClockDiagnostics.NotAStop(scalar));
            return null;
        }

        var name = new Name(first, scalar.SpanOf(0, first.Length));
        TriggerReference trigger = (first, rest) switch
        {
            ("submitted", "") when isStart => new TriggerReference.Submitted(scalar.Span),
            ("resubmitted", "") when isStart => new TriggerReference.Resubmitted(scalar.Span),
            ("end", "") when !isStart => new TriggerReference.AnyEnd(scalar.Span),
            (_, "") when isStart => new TriggerReference.Opened(name, scalar.Span),
            (_, "" or " done") => new TriggerReference.Completed(name, null, scalar.Span),
            (_, " given") => new TriggerReference.Given(name, scalar.Span),
            _ => new TriggerReference.Completed(name, new Name(rest[1..], scalar.SpanOf(end + 1, rest.Length - 1)), scalar.Span),
        };
        return new Written<TriggerReference>(trigger, scalar);
    }

    private static bool Understood(string rest, bool isStart) =>
        rest.Length == 0 || (isStart && rest is " done" or " given") || (rest[0] == '.' && NameRule.IsName(rest[1..]));
}
