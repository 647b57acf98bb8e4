using System.Collections.Immutable;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Server.Dashboard.Administration;

/// <summary>The parts of administration, as its pages lead to each other.</summary>
public static class Sections
{
    public static ImmutableArray<Section> All { get; } =
    [
        new("/kelola", new Text("Ringkasan", "Summary")),
        new("/kelola/standar", new Text("Standar", "Standards")),
        new("/naskah", new Text("Naskah", "Writing")),
        new("/kelola/kalender", new Text("Kalender", "Calendars")),
        new("/kelola/instansi", new Text("Kantor", "Office")),
        new("/kelola/orang", new Text("Orang dan jabatan", "People and roles")),
        new("/kelola/kunci", new Text("Kunci API", "API keys")),
        new("/kelola/layanan-latar", new Text("Layanan latar", "Background work")),
        new("/kelola/jejak", new Text("Jejak audit", "Audit trail")),
    ];

    public sealed record Section(string Address, Text Title)
    {
        public bool IsCurrent(string path) => path == Address || (Address != "/kelola" && path.StartsWith(Address + "/", StringComparison.Ordinal));
    }
}
