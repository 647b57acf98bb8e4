using WorkflowStandar.Compiler;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Tests.Compiler;

/// <summary>A small standard without any finding, to change one thing in.</summary>
internal static class VisitStandard
{
    public const string Text =
        """
        standard: kantor-contoh/kunjungan
        edition: "2026"
        code: KJG
        title: Kunjungan
        calendar: kabupaten-pasuruan
        decree: { number: 060/1/2026, in-force: 2026-01-02 }
        delivery:
          requirements: Surat permohonan kunjungan.
          procedure:
            2.a: Pemohon menyampaikan surat kepada petugas.
            2.b: Petugas memberikan tanda terima.
            2.c: Sekretaris menyetujui atau menolak.
          time: Tanda terima paling lama 15 (lima belas) menit.
          fee: Tidak ada biaya.
          product: Surat persetujuan.
          complaints: Melalui loket.
        management:
          legal-basis: UU 25/2009.
          facilities: Meja dan kursi.
          competence: { petugas: Ramah., sekretaris: Cermat. }
          supervision: Atasan langsung.
          staff: 2 orang.
          guarantee: Cepat dan tepat.
          safety: Data pemohon dijaga.
          evaluation: Rapat staf.
        roles:
          petugas: Petugas loket
          sekretaris: Sekretaris
        intake:
          channels:
            loket: { title: Loket }
          fields:
            pemohon: { type: party, title: Nama pemohon, required: true, personal: true }
            telepon: { type: phone, title: Telepon, required: true, personal: true }
            tanggal: { type: date, title: Tanggal kunjungan }
        documents:
          tanda-terima: Tanda terima
        procedures:
          permohonan:
            title: Permohonan kunjungan
            clause: 2.a
            starts: [loket]
            steps:
              - task: terima
                title: Menyerahkan tanda terima
                by: petugas
                clause: 2.b
                issues: tanda-terima
              - task: putuskan
                title: Memutuskan kunjungan
                by: sekretaris
                clause: 2.c
                outcomes:
                  disetujui: next
                  ditolak: ditolak
              - end: selesai
              - end: ditolak
            clocks:
              tanda-terima:
                title: Tanda terima
                term: 15 office minutes
                from: submitted
                to: terima
                clause: time

        """;

    /// <summary>The standard with each text replaced by the one behind it; every text must be there exactly once.</summary>
    public static Compilation With(params (string Old, string New)[] changes) => Compile(null, changes);

    public static Compilation Compile(string? variant, params (string Old, string New)[] changes)
    {
        var text = Text;
        foreach (var (old, @new) in changes)
        {
            text.Split(old).Should().HaveCount(2, $"'{old}' is to be replaced");
            text = text.Replace(old, @new, StringComparison.Ordinal);
        }

        return StandardCompiler.Compile(SourceText.From("kunjungan.yaml", text), CompilationContext.Unknown, variant);
    }

    public static Procedure Procedure(params (string Old, string New)[] changes)
    {
        var compilation = With(changes);
        compilation.Diagnostics.Where(finding => finding.IsError).Select(finding => finding.Message.En).Should().BeEmpty();
        return compilation.Plan!.Procedures[0];
    }
}
