namespace WorkflowStandar.Cli.Run;

/// <summary>What can be typed while walking a case.</summary>
internal static class WalkHelp
{
    public const string English = """
          submit [channel] [field=value; …]     hand the application in; required fields left out are filled with examples
          complete STEP [OUTCOME] [by ROLE] [field=value; …]
          return STEP reason                    back to the applicant
          resubmit [field=value; …]             the applicant comes back
          recall reason                         the return was a mistake
          reclassify field=value                another tier
          extend CLOCK reason
          withdraw reason | transfer OFFICE reason | cancel reason
          wait 2 working days | wait-until 2026-12-23 09:00
          next                                  to the next thing that happens by itself
          what-if COMMAND                       try it, and change nothing
          undo | status | history | help | quit
        """;

    public const string Indonesian = """
          submit [kanal] [isian=nilai; …]       mengajukan; isian wajib yang tidak disebut diisi contoh
          complete LANGKAH [HASIL] [by PERAN] [isian=nilai; …]
          return LANGKAH alasan                 kembali kepada pemohon
          resubmit [isian=nilai; …]             pemohon datang lagi
          recall alasan                         pengembaliannya keliru
          reclassify isian=nilai                golongan lain
          extend TENGGAT alasan
          withdraw alasan | transfer INSTANSI alasan | cancel alasan
          wait 2 working days | wait-until 2026-12-23 09:00
          next                                  sampai hal berikutnya yang terjadi dengan sendirinya
          what-if PERINTAH                      mencoba, tanpa mengubah apa pun
          undo | status | history | help | quit
        """;
}
