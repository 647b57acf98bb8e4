using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Compiler.Semantics.Flow;

/// <summary>WS401x: findings about fields that are used before they are filled. The only place where their codes and wording exist.</summary>
internal static class FieldFlowDiagnostics
{
    private static readonly DiagnosticKind WS4010 = DiagnosticKind.Error("Used before it is filled", "Dipakai sebelum diisi");
    private static readonly DiagnosticKind WS4011 = DiagnosticKind.Error("May be empty when it is needed", "Mungkin kosong saat diperlukan");

    public static Diagnostic NeverAsked(string field, TextSpan span, string procedure) => WS4010.At(span,
        $"Nothing in the procedure '{procedure}' fills '{field}': neither its intake nor one of its steps asks for it. Let a step before ask for it: asks: [{field}!].",
        $"Tidak ada yang mengisi '{field}' dalam prosedur '{procedure}': penerimaan maupun langkahnya tidak memintanya. Mintalah pada langkah sebelumnya: asks: [{field}!].");

    public static Diagnostic AskedTooLate(string field, TextSpan span, Name at, Name later) => WS4010.At(span,
        $"'{field}' is filled by '{later}', which never comes before '{at}'. Ask for it earlier, or move this step.",
        $"'{field}' diisi oleh '{later}', yang tidak pernah mendahului '{at}'. Mintalah lebih awal, atau pindahkan langkah ini.")
        .Beside(later.Span, $"'{field}' is asked for here.", $"'{field}' diminta di sini.");

    /// <param name="optional">Where it is asked for without being required: a step, or the declaration of the field at the intake.</param>
    public static Diagnostic MayBeEmpty(Name field, Name at, Name? optional)
    {
        var atIntake = optional?.Value == field.Value;
        var finding = WS4011.At(field.Span,
            $"A case can come to '{at}' while '{field}' is empty, and would stand still there. "
                + (optional is null ? "Let every way before it ask for the field."
                    : atIntake ? $"Require it at the intake with 'required: true', or let a step before ask for it: asks: [{field}!]."
                    : $"Require it in '{optional}': {field}!, or required: true."),
            $"Perkara dapat tiba di '{at}' saat '{field}' masih kosong, lalu terhenti di sana. "
                + (optional is null ? "Mintalah isian itu pada setiap jalan sebelumnya."
                    : atIntake ? $"Wajibkan pada penerimaan dengan 'required: true', atau mintalah pada langkah sebelumnya: asks: [{field}!]."
                    : $"Wajibkan pada '{optional}': {field}!, atau required: true."));
        return optional is null ? finding : finding.Beside(optional.Span, $"'{field}' is asked for here.", $"'{field}' diminta di sini.");
    }
}
