using WorkflowStandar.Core.Plans;
using WorkflowStandar.Server.Api.Problems;

namespace WorkflowStandar.Server.Api.Cases;

/// <summary>What can be wrong with a request about a case before the engine decides it.</summary>
public static class CaseProblems
{
    public static Problem NeedsKeyOrSecret { get; } = HttpProblems.NeedsKey with
    {
        Detail = new Text(
            "Kirim Authorization: Bearer wsk_… (kunci API) atau Authorization: Tracking … (kode rahasia dari tanda terima).",
            "Send Authorization: Bearer wsk_… (an API key) or Authorization: Tracking … (the secret from the receipt)."),
    };

    // Whether the number or the secret is wrong is not told: numbers can be guessed.
    public static Problem WrongSecret { get; } = new(
        404,
        "case/not-found",
        new Text("Perkara tidak ditemukan", "The case is not found"),
        new Text("Nomor atau kode rahasia keliru. Keduanya tertulis pada tanda terima.", "The number or the secret is wrong. Both are on the receipt."));

    public static Problem NoSuchCase(string number) => new(
        404,
        "case/not-found",
        new Text("Perkara tidak ditemukan", "The case is not found"),
        new Text($"Tidak ada perkara bernomor {number} di instansi Anda.", $"No case of your agency has the number {number}."));

    public static Problem SameNumber(IEnumerable<AgencyKey> agencies) => new Problem(
        409,
        "case/ambiguous",
        new Text("Nomor dipakai lebih dari satu instansi", "More than one agency uses this number"),
        new Text("Tambahkan ?agency= dengan salah satu instansi pada 'agencies'.", "Add ?agency= with one of 'agencies'."))
        .With("agencies", agencies.Select(agency => agency.Value).ToArray());

    public static Problem NoSuchTask(int task) => new(
        404,
        "task/not-found",
        new Text("Tugas tidak ditemukan", "The task is not found"),
        new Text($"Perkara ini tidak memiliki tugas {task}.", $"The case has no task {task}."));

    public static Problem NoSuchClock(string clock, IEnumerable<string> known, string? nearest) => new Problem(
        404,
        "clock/not-found",
        new Text("Jam tidak ditemukan", "The clock is not found"),
        nearest is null
            ? new Text($"Perkara ini tidak memiliki jam '{clock}' yang berjalan atau pernah berjalan.", $"The case has no clock '{clock}' that runs or has run.")
            : new Text($"Perkara ini tidak memiliki jam '{clock}'. Maksudnya '{nearest}'?", $"The case has no clock '{clock}'. Did you mean '{nearest}'?"))
        .With("clocks", known.ToArray());

    public static Problem TermUnknown(string clock) => new(
        409,
        "clock/term-unknown",
        new Text("Jangka waktu belum diketahui", "The term is not known yet"),
        new Text($"Jangka waktu '{clock}' bergantung pada isian yang belum ada nilainya.", $"The term of '{clock}' depends on a field that has no value yet."));

    public static Problem OtherAgency(StandardKey standard) => new(
        403,
        "identity/other-agency",
        new Text("Bukan instansi Anda", "Not your agency"),
        new Text($"Kunci ini tidak berlaku untuk {standard.Agency}. Gunakan kunci instansi itu.", $"This key is not good for {standard.Agency}. Use a key of that agency."));

    public static Problem NotSelfService(Plan plan) => new Problem(
        401,
        "channel/needs-officer",
        new Text("Kanal ini dilayani petugas", "An officer serves this channel"),
        new Text(
            "Tanpa kunci API hanya kanal swalayan pada 'channels' yang dapat dipakai. Petugas mengirim kunci API-nya.",
            "Without an API key only the self-service channels in 'channels' can be used. Officers send their API key."))
        .With("channels", plan.Channels.Values.Where(channel => channel.SelfService).Select(channel => channel.Key.Value).Order().ToArray());

    public static Problem WhichProcedure(Plan plan, ProcedureKey? asked) => new Problem(
        422,
        asked is null ? "procedure/needed" : "procedure/unknown",
        new Text("Prosedur belum jelas", "The procedure is not clear"),
        new Text("Isi 'procedure' dengan salah satu dari 'procedures'.", "Put one of 'procedures' into 'procedure'."))
        .With("procedures", plan.Procedures.Select(procedure => procedure.Key.Value).ToArray());
}
