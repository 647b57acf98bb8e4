using System.Collections.Immutable;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Server.Dashboard.Administration;

/// <summary>What the names of acts in the trail mean to a reader.</summary>
public static class ActWords
{
    private static readonly ImmutableDictionary<string, Text> Known = new Dictionary<string, Text>
    {
        ["edition/published"] = new("Menerbitkan edisi standar", "Published an edition of a standard"),
        ["edition/migration-started"] = new("Memindahkan perkara ke edisi lain", "Moved cases to another edition"),
        ["calendar/published"] = new("Menerbitkan edisi kalender", "Published an edition of a calendar"),
        ["agency/published"] = new("Menerbitkan keterangan instansi", "Published the description of an agency"),
        ["actor/saved"] = new("Menyimpan data orang", "Saved a person"),
        ["account/named"] = new("Memberi nama masuk", "Gave a login"),
        ["account/link-made"] = new("Membuat tautan kata sandi", "Made a link for a password"),
        ["account/password-set"] = new("Mengganti kata sandi", "Set a password"),
        ["account/change-asked"] = new("Meminta ganti kata sandi", "Asked for another password"),
        ["account/unlocked"] = new("Membuka nama masuk yang terkunci", "Opened a locked login"),
        ["account/signed-in"] = new("Masuk", "Signed in"),
        ["staffing/from-file"] = new("Memuat jabatan dari berkas instansi", "Read roles from the agency's file"),
        ["staffing/appointed"] = new("Mengangkat ke jabatan", "Appointed to a role"),
        ["staffing/changed"] = new("Mengubah masa jabatan", "Changed the dates of a role"),
        ["staffing/revoked"] = new("Mencabut jabatan", "Revoked a role"),
        ["staffing/substituted"] = new("Menetapkan pengganti", "Set a substitute"),
        ["staffing/substitution-ended"] = new("Mengakhiri penggantian", "Ended a substitution"),
        ["key/added"] = new("Membuat kunci API", "Made an API key"),
        ["key/revoked"] = new("Mencabut kunci API", "Revoked an API key"),
        ["alarm/retried"] = new("Membunyikan lagi tenggat yang gagal", "Let a failed deadline ring again"),
        ["notice/retried"] = new("Mengirim lagi pemberitahuan", "Sent a notice again"),
        ["trail/verified"] = new("Memeriksa rantai jejak", "Verified the trail"),
        ["trail/exported"] = new("Mengekspor jejak", "Exported the trail"),
        ["personal/seen"] = new("Melihat data pribadi", "Looked at personal data"),
    }.ToImmutableDictionary();

    private static readonly ImmutableDictionary<string, Text> Groups = new Dictionary<string, Text>
    {
        ["edition/"] = new("Standar", "Standards"),
        ["calendar/"] = new("Kalender", "Calendars"),
        ["agency/"] = new("Instansi", "Agencies"),
        ["actor/"] = new("Orang", "People"),
        ["account/"] = new("Akun dan masuk", "Accounts and sign-in"),
        ["staffing/"] = new("Jabatan dan pengganti", "Roles and substitutes"),
        ["key/"] = new("Kunci API", "API keys"),
        ["alarm/"] = new("Tenggat yang gagal", "Failed deadlines"),
        ["notice/"] = new("Pemberitahuan", "Notices"),
        ["trail/"] = new("Jejak audit", "Audit trail"),
    }.ToImmutableDictionary();

    /// <summary>Kinds of acts, by the beginning of their names.</summary>
    public static IEnumerable<(string Beginning, Text Title)> Kinds => Groups.OrderBy(pair => pair.Value.Id, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value));

    public static Text Of(string action) => Known.GetValueOrDefault(action) ?? new Text(action);
}
