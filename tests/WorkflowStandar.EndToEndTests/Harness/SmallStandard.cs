namespace WorkflowStandar.EndToEndTests.Harness;

/// <summary>The smallest standard that is one: a task, a clock, an end. Tests make editions of it as they need them.</summary>
public static class SmallStandard
{
    public const string Key = "setwan-dprd-pasuruan/contoh-kecil";

    public static string Yaml(string edition, string term = "3 office hours") => $$"""
        standard: {{Key}}
        edition: "{{edition}}"
        code: CKL
        title: { id: Contoh kecil, en: Small example }
        calendar: kabupaten-pasuruan
        decree:
          number: { missing: Contoh untuk pengujian }
          in-force: 2026-01-01
          inferred: Contoh untuk pengujian
        delivery:
          requirements: Tidak ada.
          procedure: { 2.1: Dikerjakan. }
          time: { 3.1: Segera. }
          fee: Tidak ada.
          product: Hasil.
          complaints: Kepada kantor.
        management:
          legal-basis: { missing: Contoh }
          facilities: { missing: Contoh }
          competence: { tata-usaha: [ Dapat membaca ], front-office: [ Dapat membaca ] }
          supervision: { missing: Contoh }
          staff: Satu.
          guarantee: { missing: Contoh }
          safety: { missing: Contoh }
          evaluation: { missing: Contoh }
        roles:
          front-office: Petugas front office
          tata-usaha: Bagian Tata Usaha & Kepegawaian
        intake:
          channels:
            loket: { title: Loket }
            situs: { title: Situs, self-service: true }
          fields:
            hal: { title: Hal, required: true }
        procedures:
          kerja:
            title: Kerja
            starts: [loket, situs]
            steps:
              - task: kerjakan
                title: Mengerjakan
                by: tata-usaha
                clause: 2.1
              - end: selesai
            clocks:
              kerja:
                title: Kerja
                term: {{term}}
                from: submitted
                to: end
                clause: 3.1
                on-miss: { notify: [front-office], escalate: front-office, mark: terlambat }
        """.ReplaceLineEndings("\n") + "\n";

    public static int LineOf(string text) => Yaml("1")[..Yaml("1").IndexOf(text, StringComparison.Ordinal)].Count(character => character == '\n') + 1;

    public static object Submission(string? edition = null, string channel = "loket") =>
        new { standard = Key, channel, edition, fields = new { hal = "Sesuatu" } };
}
