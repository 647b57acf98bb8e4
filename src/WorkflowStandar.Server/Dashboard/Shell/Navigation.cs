using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Agencies;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Worklists;
using WorkflowStandar.Server.Dashboard.Identity;
using ListReader = WorkflowStandar.Engine.Worklists.Reader;

namespace WorkflowStandar.Server.Dashboard.Shell;

/// <summary>The tabs on the spine: at most five of them reach the bottom of a phone.</summary>
public static class Navigation
{
    private static readonly Tab Work = new("/kerja", new Text("Pekerjaan", "Work"), "M3 11h4l1.5 3h3L13 11h4M3 11l2.5-7h9L17 11v6H3z", null);
    private static readonly Tab Intake = new("/terima", new Text("Terima surat", "Receive"), "M3 6h14v10H3zM3 6l7 6 7-6", null);
    private static readonly Tab Cases = new("/perkara", new Text("Perkara", "Cases"), "M3 5h5l2 2h7v10H3z", null, "/cetak");
    private static readonly Tab Watch = new("/pantau", new Text("Pantauan", "Overview"), "M3 17h14M5 14v-4M10 14V4M15 14V8", null, "/pimpinan", "/kewajiban");
    private static readonly Tab Kept = new("/kepatuhan", new Text("Kepatuhan", "Compliance"), "M4 10l4 4 8-9", "only-wide");
    private static readonly Tab Register = new("/agenda", new Text("Buku agenda", "Register"), "M4 4h5a2 2 0 0 1 1 1 2 2 0 0 1 1-1h5v12h-5a2 2 0 0 0-1 1 2 2 0 0 0-1-1H4zM10 5v12", "only-wide");
    private static readonly Tab Manage = new("/kelola", new Text("Kelola", "Manage"), "M5 3h8l3 3v11H5zM8 9h5M8 12h5", "only-wide", "/naskah");
    private static readonly Tab Manuscripts = new("/naskah", new Text("Naskah", "Manuscripts"), "M5 3h8l3 3v11H5zM8 9h5M8 12h5", "only-wide");
    private static readonly Tab Further = new("/lainnya", new Text("Lainnya", "More"), "M4 6h12M4 10h12M4 14h12", "only-phone", "/kepatuhan", "/agenda", "/kelola", "/naskah", "/akun");

    /// <summary>More than so many are told as "99+".</summary>
    public const int HeldAtMost = 99;

    /// <summary>How many open tasks a person holds, told beside the tab of their work; one more than <see cref="HeldAtMost"/> for any number beyond.</summary>
    public static ValueTask<int> HeldByAsync(IWorklists worklists, StaffMember staff, Instant now, CancellationToken cancellation) =>
        worklists.CountAsync(staff.Agency, TaskTab.Mine, ListReader.Of(staff.Actor, staff.IsAdministrator), TaskFilter.None, now, HeldAtMost + 1, cancellation);

    public static ImmutableArray<Tab> For(StaffMember staff) =>
        [Work, Intake, Cases, Watch, Kept, Register, .. staff.IsAdministrator ? [Manage] : staff.IsSupervisor ? (ReadOnlySpan<Tab>)[Manuscripts] : [], Further];

    /// <summary>What finds no place at the bottom of a phone.</summary>
    public static IEnumerable<Tab> Beyond(StaffMember staff) => For(staff).Where(tab => tab.Class == "only-wide");

    /// <summary>The titles of a person's roles, and for whom they stand in.</summary>
    public static string RolesOf(StaffMember staff, Agency? office, Reader reader)
    {
        var borrowed = staff.StandsInFor.Select(standIn => standIn.Role).ToHashSet();
        var own = staff.Actor.Roles.Where(role => !borrowed.Contains(role)).Select(role => Title(role, office, reader)).Order(StringComparer.Ordinal);
        var others = staff.StandsInFor.Select(standIn => reader.Say(
            $"pengganti {standIn.ForName}", $"standing in for {standIn.ForName}")).Distinct();
        return string.Join(", ", own.Concat(others));
    }

    public static string Title(RoleKey role, Agency? office, Reader reader) =>
        office?.Roles.GetValueOrDefault(role) is { } known ? reader.Say(known.Title) : role.Value;

    /// <param name="Icon">The path of a drawing of twenty by twenty.</param>
    /// <param name="Also">Addresses of other pages that are reached through this tab.</param>
    public sealed record Tab(string Address, Text Title, string Icon, string? Class, params string[] Also)
    {
        public bool ShowsWork => this == Work;

        public bool IsCurrent(string path) => Also.Append(Address).Any(address => path == address || path.StartsWith(address + "/", StringComparison.Ordinal));
    }
}
