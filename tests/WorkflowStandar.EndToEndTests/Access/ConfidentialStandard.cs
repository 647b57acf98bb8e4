namespace WorkflowStandar.EndToEndTests.Access;

/// <summary>A complaint whose complainant may ask not to be named, with everything that could name them all the same: a letter, a disposition, a file, words of a private kind.</summary>
public static class ConfidentialStandard
{
    public const string Key = "setwan-dprd-pasuruan/aduan-rahasia";

    public static string Yaml { get; } = $$"""
        standard: {{Key}}
        edition: "1"
        code: ARH
        title: { id: Aduan rahasia, en: Confidential complaint }
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
            pelapor: { type: party, title: Pelapor, required: true, personal: true }
            kontak: { type: phone, title: Kontak, required: true, personal: true }
            rahasia: { type: yes-no, title: Rahasiakan nama saya }
            bukti: { type: file, title: Bukti }
        fields:
          disposisi-pimpinan: { type: long-text, title: Disposisi pimpinan }
          disposisi-pribadi: { type: long-text, title: Disposisi tentang pelapor, personal: true }
        documents:
          balasan: Surat balasan
        letters:
          balasan:
            about: "Aduan dari {pelapor}"
            body: |
              Yth. {pelapor}, nomor {kontak}: aduan Saudara tentang {hal} telah kami terima.
            for: [kerjakan]
            signed-by: tata-usaha
        procedures:
          kerja:
            title: Kerja
            starts: [loket, situs]
            steps:
              - task: catat
                title: Mencatat
                by: front-office
                clause: 2.1
                asks: [disposisi-pimpinan, disposisi-pribadi]
              - task: kerjakan
                title: Mengerjakan
                by: tata-usaha
                clause: 2.1
                produces: balasan
              - end: selesai
            clocks:
              kerja:
                title: Kerja
                term: 3 office hours
                from: submitted
                to: end
                clause: 3.1
                on-miss: { notify: [front-office], escalate: front-office, mark: terlambat }
        """.ReplaceLineEndings("\n") + "\n";
}
