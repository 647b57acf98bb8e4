using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Semantics.Steps;

/// <summary>How cases end, in the words of the language.</summary>
internal static class Endings
{
    public static (string Word, Ending Value, string En, string Id)[] Words { get; } =
    [
        ("completed", Ending.Completed, "Served.", "Selesai dilayani."),
        ("rejected", Ending.Rejected, "Refused, with a reason.", "Ditolak, dengan alasan."),
        ("lapsed", Ending.Lapsed, "The applicant did not complete the file in time.", "Pemohon tidak melengkapi pada waktunya."),
        ("transferred", Ending.Transferred, "Passed on: not the remit of this office.", "Dialihkan: bukan kewenangan kantor ini."),
        ("withdrawn", Ending.Withdrawn, "Taken back by the applicant.", "Dicabut oleh pemohon."),
        ("cancelled", Ending.Cancelled, "Stopped by the office, with a reason.", "Dibatalkan oleh kantor, dengan alasan."),
    ];

    /// <summary>What an end of that name means where it does not say.</summary>
    public static Ending? ByName(string name) => name switch
    {
        "selesai" => Ending.Completed,
        "ditolak" => Ending.Rejected,
        "kedaluwarsa" => Ending.Lapsed,
        "dialihkan" => Ending.Transferred,
        "dicabut" => Ending.Withdrawn,
        _ => null,
    };
}
