using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Core.Calendars;

namespace WorkflowStandar.Compiler.Semantics.Clocks;

/// <summary>WS204x: findings about the text of a term. The only place where their codes and wording exist.</summary>
internal static class TermDiagnostics
{
    private static readonly DiagnosticKind WS2040 = DiagnosticKind.Error("Of which kind are the minutes, hours or days?", "Menit, jam, atau hari yang mana?");
    private static readonly DiagnosticKind WS2041 = DiagnosticKind.Error("Unknown unit of time", "Satuan waktu tidak dikenal");
    private static readonly DiagnosticKind WS2042 = DiagnosticKind.Error("Not a term", "Bukan jangka waktu");
    private static readonly DiagnosticKind WS2043 = DiagnosticKind.Error("An impossible length of time", "Lama waktu yang mustahil");
    private static readonly DiagnosticKind WS2044 = DiagnosticKind.Error("Only a plain length can stand here", "Hanya lama waktu biasa yang boleh di sini");

    private const string UnitsEn = "Write the kind: 'office minutes', 'office hours', 'working days', 'calendar days', 'elapsed hours' or 'months'.";
    private const string UnitsId =
        "Tulis jenisnya: 'office minutes' (menit jam kantor), 'office hours' (jam kantor), 'working days' (hari kerja), 'calendar days' (hari kalender), 'elapsed hours' (jam berjalan), atau 'months' (bulan).";

    public static Diagnostic Of(ScalarSyntax written, TermProblem problem)
    {
        var span = problem.Length == 0 ? written.Span : written.SpanOf(problem.Offset, problem.Length);
        return problem.Kind switch
        {
            TermProblemKind.BareUnit => Bare(span, problem),
            TermProblemKind.UnknownUnit => Unknown(span, problem),
            TermProblemKind.ZeroOrNegative => WS2043.At(span,
                $"A term of {Quote.Of(problem.Found)} would be over before it begins. Write a whole number above zero.",
                $"Jangka waktu {Quote.Of(problem.Found)} akan berakhir sebelum dimulai. Tulis bilangan bulat di atas nol."),
            TermProblemKind.RangeReversed => WS2043.At(span,
                $"In {Quote.Of(problem.Found)} the first number is not below the second. Write the smaller one first: the larger binds.",
                $"Pada {Quote.Of(problem.Found)} angka pertama tidak lebih kecil daripada yang kedua. Tulis yang kecil dahulu: yang besar mengikat."),
            TermProblemKind.TooLong => WS2043.At(span,
                $"{Quote.Of(problem.Found)} is longer than ten years, the longest that a standard can promise. Check the number and the unit.",
                $"{Quote.Of(problem.Found)} lebih dari sepuluh tahun, batas terlama yang dapat dijanjikan standar. Periksa angka dan satuannya."),
            TermProblemKind.NotAllowedHere => WS2044.At(span,
                $"{Quote.Of(problem.Found)} cannot stand here: only a plain length can, without '~', a range or a date field.",
                $"{Quote.Of(problem.Found)} tidak dapat dipakai di sini: hanya lama waktu biasa, tanpa '~', rentang, atau isian tanggal."),
            _ => NotATerm(span, written, problem),
        };
    }

    public static Diagnostic WrongDirection(ScalarSyntax written, AnchorDirection? allowed) => WS2044.At(written.Span,
        allowed switch
        {
            AnchorDirection.Before => $"{Quote.Of(written.Value)} lies after the deadline; a warning comes before it. Write 'before', or move it to 'then'.",
            AnchorDirection.After => $"{Quote.Of(written.Value)} lies before the deadline; 'then' comes after a miss. Write the length alone, or move it to 'warn'.",
            _ => $"Write the length alone, without 'before' or 'after': {Quote.Of(written.Value)}.",
        },
        allowed switch
        {
            AnchorDirection.Before => $"{Quote.Of(written.Value)} berada setelah tenggat; peringatan datang sebelumnya. Tulis 'before', atau pindahkan ke 'then'.",
            AnchorDirection.After => $"{Quote.Of(written.Value)} berada sebelum tenggat; 'then' terjadi setelah terlewat. Tulis lamanya saja, atau pindahkan ke 'warn'.",
            _ => $"Tulis lamanya saja, tanpa 'before' atau 'after': {Quote.Of(written.Value)}.",
        });

    private static Diagnostic Bare(TextSpan span, TermProblem problem) => WS2040.At(span,
        $"{Quote.Of(problem.Found)} alone can be counted in several ways, and the deadline would differ. "
            + (problem.Candidates.IsEmpty ? UnitsEn : $"Write {string.Join(" or ", problem.Candidates.Select(Quote.Of))}."),
        $"{Quote.Of(problem.Found)} saja dapat dihitung dengan beberapa cara, dan tenggatnya akan berbeda. "
            + (problem.Candidates.IsEmpty ? UnitsId : $"Tulis {string.Join(" atau ", problem.Candidates.Select(InIndonesian))}."),
        [.. problem.Candidates.Select(unit => Fix.ChangeTo(span, unit))]);

    private static string InIndonesian(string unit)
    {
        string? meaning = unit.TrimEnd('s') switch
        {
            "office minute" => "menit jam kantor",
            "office hour" => "jam kantor",
            "working day" => "hari kerja",
            "calendar day" => "hari kalender",
            "elapsed minute" => "menit berjalan",
            "elapsed hour" => "jam berjalan",
            "month" => "bulan",
            "year" => "tahun",
            _ => null,
        };
        return meaning is null ? Quote.Of(unit) : $"{Quote.Of(unit)} ({meaning})";
    }

    private static Diagnostic Unknown(TextSpan span, TermProblem problem)
    {
        var meant = problem.Candidates.IsEmpty ? null : problem.Candidates[0];
        return WS2041.At(span,
            $"{Quote.Of(problem.Found)} is not a unit of time. " + (meant is null ? UnitsEn : $"Did you mean '{meant}'?"),
            $"{Quote.Of(problem.Found)} bukan satuan waktu. " + (meant is null ? UnitsId : $"Maksudnya '{meant}'?"),
            [.. problem.Candidates.Select(unit => Fix.ChangeTo(span, unit))]);
    }

    private static Diagnostic NotATerm(TextSpan span, ScalarSyntax written, TermProblem problem) => WS2042.At(span,
        $"{Quote.Of(written.Value)} is not a term" + problem.Kind switch
        {
            TermProblemKind.MissingUnit => $": the unit is missing. {UnitsEn}",
            TermProblemKind.NotANumber => $": a whole number in figures was expected at {Quote.Of(problem.Found)}. Write it such as '5 working days'.",
            TermProblemKind.MissingField => ": the name of a date field is missing after 'before' or 'after'.",
            TermProblemKind.TrailingText => $": nothing more can follow, but there is {Quote.Of(problem.Found)}. Delete it.",
            _ => ". Write a number and a unit, such as '5 working days'.",
        },
        $"{Quote.Of(written.Value)} bukan jangka waktu" + problem.Kind switch
        {
            TermProblemKind.MissingUnit => $": satuannya tidak ada. {UnitsId}",
            TermProblemKind.NotANumber => $": pada {Quote.Of(problem.Found)} diharapkan bilangan bulat dalam angka. Tulis seperti '5 working days'.",
            TermProblemKind.MissingField => ": nama isian tanggal tidak ada setelah 'before' atau 'after'.",
            TermProblemKind.TrailingText => $": tidak boleh ada lagi sesudahnya, tetapi ada {Quote.Of(problem.Found)}. Hapus.",
            _ => ". Tulis angka dan satuan, seperti '5 working days'.",
        });
}
