using WorkflowStandar.Compiler.Schema;

namespace WorkflowStandar.Compiler.Starting;

/// <summary>What a standard begins with.</summary>
/// <param name="Agency">Its key.</param>
/// <param name="Name">The key of the standard within the agency.</param>
/// <param name="Title">The name of the service, as published.</param>
/// <param name="Code">The service code of its cases.</param>
/// <param name="Calendar">The name of a calendar.</param>
/// <param name="Officer">The role that has most of the work.</param>
/// <param name="Head">The role that decides; may be the same.</param>
public sealed record StartingValues(
    string Agency, string Name, string Title, string Code, string Calendar, (string Key, string Title) Officer, (string Key, string Title) Head);

/// <summary>The texts that a designer begins from. Comments say what to write; what is in them passes every check.</summary>
public static class StartingFiles
{
    public static string Calendar => $$"""
        {{EditorSchema.Calendar.LineFor("..")}}
        # Jam kerja kantor. Tanggal libur ditulis dalam definitions/holidays; sebut di sini: holidays: [nama] dan closed-on: [national]
        calendar: kantor
        edition: "1"
        title: { id: Hari dan jam kerja kantor, en: Office hours }
        zone: Asia/Jakarta
        covered-until: 2026-12-31
        source: Peraturan Presiden Nomor 21 Tahun 2023
        week:
          monday: [07:30-12:00, 13:00-16:00]
          tuesday: [07:30-12:00, 13:00-16:00]
          wednesday: [07:30-12:00, 13:00-16:00]
          thursday: [07:30-12:00, 13:00-16:00]
          friday: [07:30-11:30, 13:00-16:30]

        """.ReplaceLineEndings("\n");

    public static string Agency(string agency, string calendar, (string Key, string Title)[] roles) => $"""
        {EditorSchema.Agency.LineFor("..")}
        # Instansi dan jabatannya; dipakai oleh semua standarnya.
        agency: {agency}
        name: {Quoted(Spoken(agency))}
        zone: Asia/Jakarta
        calendar: {calendar}
        source: naskah standar pelayanan
        units:
          kantor: {Quoted(Spoken(agency))}
        roles:
        {string.Join('\n', roles.Select(role => $"  {role.Key}: {{ title: {Quoted(role.Title)}, unit: kantor, inferred: Ganti dengan jabatan menurut naskah. }}"))}
        people: []

        """.ReplaceLineEndings("\n");

    public static string Standard(StartingValues values) => $$"""
        {{EditorSchema.Standard.LineFor("../..")}}
        # {{values.Title}}. Ganti yang bertanda "ISI" dengan naskah Anda; urutan berkas ini mengikuti standar yang diterbitkan.
        # Setelah menyimpan: wfs check, lalu wfs test. Rujukan lengkap: definitions/LANGUAGE.md
        standard: {{values.Agency}}/{{values.Name}}
        edition: "2026"
        code: {{values.Code}}
        title: {{Quoted(values.Title)}}
        calendar: {{values.Calendar}}
        decree:
          number: ISI nomor keputusan
          in-force: 2026-01-05
          source: ISI nama naskah

        # Enam komponen penyampaian layanan, sesuai naskah. Yang tidak ada dalam naskah: { missing: alasannya }
        delivery:
          requirements:
            1.1: Nama pemohon
            1.2: Nomor telepon
          procedure:
            2.a: ISI Pemohon mengajukan permohonan di loket.
            2.b: ISI Petugas memeriksa kelengkapan; yang belum lengkap dikembalikan.
            2.c: ISI Pimpinan menyetujui atau menolak.
            2.d: ISI Petugas menyerahkan hasilnya.
          time:
            3.1: ISI Selesai paling lama 5 (lima) hari kerja.
          fee: Tidak dipungut biaya.
          product: {{Quoted(values.Title)}}
          complaints: ISI Pengaduan disampaikan melalui loket.
        # Delapan komponen pengelolaan layanan.
        management:
          legal-basis: ISI dasar hukum
          facilities: ISI sarana dan prasarana
          competence:
        {{Competence(values)}}
          supervision: ISI pengawasan internal
          staff: ISI jumlah pelaksana
          guarantee: ISI jaminan pelayanan
          safety: ISI jaminan keamanan
          evaluation: ISI evaluasi kinerja

        # Jabatan yang bekerja dalam standar ini, dengan nama yang sama seperti dalam berkas instansi.
        roles:
        {{Roles(values)}}

        # Cara permohonan masuk, dan isian formulirnya.
        intake:
          channels:
            loket: { title: Datang langsung }
          fields:
            pemohon: { type: party, title: Nama pemohon, required: true, personal: true, clause: 1.1 }
            telepon: { type: phone, title: Nomor telepon, required: true, personal: true, clause: 1.2 }

        documents:
          hasil: {{Quoted(values.Title)}}

        procedures:
          layanan:
            title: {{Quoted(values.Title)}}
            clause: 2.a
            starts: [loket]
            # Langkah berurutan dari atas ke bawah; setiap langkah menyebut klausul naskahnya.
            steps:
              - task: periksa
                title: Memeriksa kelengkapan
                by: {{values.Officer.Key}}
                clause: 2.b
                outcomes:
                  lengkap: next
                  belum-lengkap: { title: Belum lengkap, next: lengkapi }
              - task: setujui
                title: Menyetujui atau menolak
                by: {{values.Head.Key}}
                clause: 2.c
                outcomes:
                  disetujui: next
                  ditolak: { title: Ditolak, next: tolak }
              - task: serahkan
                title: Menyerahkan hasil
                by: {{values.Officer.Key}}
                clause: 2.d
                produces: hasil
                notifies: [applicant]
              - end: selesai

              - task: tolak
                title: Menyampaikan penolakan
                by: {{values.Officer.Key}}
                clause: 2.c
                asks:
                  alasan: { type: long-text, title: Alasan penolakan, required: true }
                notifies: [applicant]
              - end: ditolak

              # Kembali kepada pemohon; tenggat berhenti selama berkas ada padanya.
              - return: lengkapi
                title: Dikembalikan untuk dilengkapi
                resumes: periksa
                pauses: [penyelesaian]
                lapses-after: 10 working days
                lapsed: kedaluwarsa
                clause: 2.b
              - end: kedaluwarsa
                notifies: [applicant]
            # Janji waktu: mulai dari apa, berhenti pada apa, dan apa yang terjadi bila terlewat.
            clocks:
              penyelesaian:
                title: Penyelesaian
                term: 5 working days
                from: submitted
                to: [serahkan, tolak]
                clause: 3.1
                warn: [1 working day before]
                on-miss: { notify: [{{values.Head.Key}}], escalate: {{values.Head.Key}}, mark: terlambat }

        """.ReplaceLineEndings("\n");

    public static string Scenarios(StartingValues values) => $$"""
        {{EditorSchema.Scenarios.LineFor("../..")}}
        # Skenario {{values.Title}}: apa yang terjadi, dan apa yang harus berlaku. Jalankan dengan: wfs test
        scenarios:
          - scenario: Disetujui dan diserahkan
            at: 2026-06-15 09:00
            submit: { channel: loket, pemohon: Siti Aminah, telepon: "081234567890" }
            then:
              - expect: { open: [periksa], clocks: { penyelesaian: running } }
              - { complete: periksa, outcome: lengkap }
              - { complete: setujui, outcome: disetujui }
              - complete: serahkan
              - expect: { ended: selesai, clocks: { penyelesaian: met }, issued: [hasil], notified: [applicant] }

          - scenario: Ditolak dengan alasan
            at: 2026-06-15 09:00
            submit: { channel: loket, pemohon: Siti Aminah, telepon: "081234567890" }
            then:
              - { complete: periksa, outcome: lengkap }
              - { complete: setujui, outcome: ditolak }
              - { complete: tolak, refused: fields/invalid }
              - { complete: tolak, fields: { alasan: Bukan kewenangan kantor ini } }
              - expect: { ended: ditolak, notified: [applicant] }

          - scenario: Dikembalikan lalu dilengkapi
            at: 2026-06-15 09:00
            submit: { channel: loket, pemohon: Siti Aminah, telepon: "081234567890" }
            then:
              - { return: periksa, reason: Nomor telepon tidak dapat dihubungi, missing: [telepon] }
              - expect: { returned: [lengkapi], clocks: { penyelesaian: paused }, notified: [applicant] }
              - { at: 2026-06-17 10:00, resubmit: { telepon: "089876543210" } }
              - expect: { open: [periksa], clocks: { penyelesaian: running } }

          - scenario: Tidak pernah dilengkapi
            at: 2026-06-15 09:00
            submit: { channel: loket, pemohon: Siti Aminah, telepon: "081234567890" }
            then:
              - { return: periksa, reason: Nama tidak terbaca }
              - wait: 11 working days
              - expect: { ended: kedaluwarsa }

          - scenario: Terlambat
            at: 2026-06-15 09:00
            submit: { channel: loket, pemohon: Siti Aminah, telepon: "081234567890" }
            then:
              - { complete: periksa, outcome: lengkap }
              - wait: 6 working days
              - expect: { clocks: { penyelesaian: missed }, fired: [penyelesaian/warn-1, penyelesaian/miss], marks: [terlambat] }

        """.ReplaceLineEndings("\n");

    /// <summary>The initials of the name, with figures behind them while another standard of the agency has the same.</summary>
    public static string CodeFor(string name, IReadOnlySet<string> taken)
    {
        var words = name.Split('-', StringSplitOptions.RemoveEmptyEntries);
        var letters = words.Length >= 2 ? string.Concat(words.Select(word => word[0])) : string.Concat(words);
        var code = letters.ToUpperInvariant()[..Math.Min(6, letters.Length)];
        code = code.Length < 2 ? code + "1" : code;
        return taken.Contains(code) ? Enumerable.Range(2, 97).Select(i => $"{code}{i}").First(candidate => !taken.Contains(candidate)) : code;
    }

    private static string Roles(StartingValues values) => string.Join('\n',
        new[] { values.Officer, values.Head }.Distinct().Select(role => $"  {role.Key}: {Quoted(role.Title)}"));

    private static string Competence(StartingValues values) => string.Join('\n',
        new[] { values.Officer, values.Head }.Distinct().Select(role => $"    {role.Key}: ISI kompetensi"));

    private static string Spoken(string name) => string.Join(' ', name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
