using System.Collections.Immutable;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Server.Dashboard.Shell;

/// <summary>Where the head of every public page leads, for citizens and for staff who open the bare address.</summary>
public static class PublicWays
{
    public static ImmutableArray<Way> All { get; } =
    [
        new("/standar", new Text("Standar pelayanan", "Service standards")),
        new("/ajukan", new Text("Ajukan", "Hand in")),
        new("/lacak", new Text("Lacak", "Follow")),
        new("/masuk", new Text("Masuk petugas", "Staff sign-in")),
    ];

    public sealed record Way(string Address, Text Title)
    {
        public bool IsCurrent(string path) => path == Address || path.StartsWith(Address + "/", StringComparison.Ordinal);
    }
}
