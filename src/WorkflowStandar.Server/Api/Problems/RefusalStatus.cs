using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Server.Api.Problems;

/// <summary>How the engine's refusals look over HTTP.</summary>
/// <remarks>
/// 403 the actor may not do this · 404 there is no such thing · 409 the case stands otherwise · 412 it has changed since it was read (If-Match) ·
/// 422 what was sent does not fit the standard. The refusal's code is the finer name; a code without an entry here is a 409.
/// </remarks>
public static class RefusalStatus
{
    public static Problem ToProblem(this Refusal refusal)
    {
        var status = Of(refusal.Code);
        var problem = new Problem(status, refusal.Code, TitleOf(status), refusal.Message, [.. refusal.Fields.Select(FieldError.Of)]);
        return refusal.Names.IsEmpty ? problem : problem.With("names", refusal.Names);
    }

    public static int Of(string code) => code switch
    {
        "case/not-officer" or "case/not-supervisor" or "case/not-yours"
            or "submission/not-officer" or "submission/for-somebody-else" or "submission/not-self-service" or "submission/not-your-role" or "submission/scheduled"
            or "task/not-your-role" or "task/for-another-person" or "task/second-eyes"
            or "clock/not-your-role" or "clock/not-yours-to-classify" => 403,
        "case/not-found" or "edition/not-found" or "standard/not-in-force" or "clock/unknown" => 404,
        "case/changed" => 412,
        "fields/invalid" or "attachment/invalid" or "comment/empty" or "reason/missing" or "text/too-long" or "text/not-printable"
            or "submission/no-channel" or "submission/unknown-channel" or "submission/unknown-procedure"
            or "task/outcome-required" or "task/unknown-outcome" or "task/assignee-lacks-role" or "task/which-return"
            or "clock/not-a-tier" or "clock/which-task"
            or "migration/other-standard" or "idempotency/mismatch" => 422,
        _ => 409,
    };

    private static Text TitleOf(int status) => status switch
    {
        403 => new Text("Tidak berwenang", "Not allowed"),
        404 => new Text("Tidak ditemukan", "Not found"),
        409 => new Text("Tidak dapat dilakukan pada keadaan perkara sekarang", "Not possible as the case stands now"),
        412 => new Text("Perkara sudah berubah", "The case has changed"),
        _ => new Text("Isian tidak sesuai", "What was sent does not fit"),
    };
}
