using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Engine.Cases;

/// <summary>Refusals that need no case: the only place where their codes and wording exist.</summary>
internal static class ShellRefusals
{
    public static CaseAnswer OtherRequest { get; } = new CaseAnswer.Refused(new Refusal(
        "idempotency/mismatch",
        "Kunci idempotensi ini sudah dipakai untuk permintaan lain. Pakai kunci baru untuk setiap permintaan.",
        "This idempotency key has been used for another request. Use a new key for each request."));

    public static Refusal NoSuchCase(CaseKey key) => new(
        "case/not-found",
        $"Tidak ada perkara {key.Id} di {key.Agency}.",
        $"There is no case {key.Id} at {key.Agency}.");

    public static Refusal NotInForce(Submission submission) => submission.Edition is { } edition
        ? NoSuchEdition(submission.Standard, edition)
        : new(
            "standard/not-in-force",
            $"Tidak ada edisi standar {submission.Standard} yang berlaku hari ini. Terbitkan standarnya atau periksa tanggal berlakunya.",
            $"No edition of the standard {submission.Standard} is in force today. Publish it, or check its in-force date.");

    public static Refusal NoSuchEdition(StandardKey standard, string edition) => new(
        "edition/not-found",
        $"Edisi {edition} dari standar {standard} belum diterbitkan.",
        $"Edition {edition} of the standard {standard} is not published.");
}
