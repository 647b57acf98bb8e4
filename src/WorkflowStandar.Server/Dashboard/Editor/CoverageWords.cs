using WorkflowStandar.Compiler.Scenarios;
using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.Server.Dashboard.Editor;

/// <summary>What scenarios can go through, in words.</summary>
public static class CoverageWords
{
    public static string Of(CoverageKind kind, Reader reader) => kind switch
    {
        CoverageKind.Channel => reader.Say("Kanal", "Channel"),
        CoverageKind.Step => reader.Say("Langkah", "Step"),
        CoverageKind.Outcome => reader.Say("Hasil langkah", "Outcome"),
        CoverageKind.Branch => reader.Say("Cabang", "Branch"),
        CoverageKind.Resubmitted => reader.Say("Berkas dilengkapi kembali", "File completed and back"),
        CoverageKind.Lapsed => reader.Say("Berkas tidak pernah kembali", "File that never comes back"),
        CoverageKind.Met => reader.Say("Janji waktu yang ditepati", "Promise kept"),
        CoverageKind.Missed => reader.Say("Janji waktu yang terlewat", "Promise missed"),
        CoverageKind.Tier => reader.Say("Tingkat jangka waktu", "Tier of a promise"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind of coverage without words."),
    };
}
