using NodaTime;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Editions;
using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.Server.Dashboard.Watching;

/// <summary>A page of figures about the agency whose work is shown.</summary>
public abstract class WatchingPage : StaffPage
{
    /// <summary>What the agency calls things; known once the page has been read.</summary>
    public PublishedNames Names { get; private set; } = new([], null);

    public LocalDate Today => Now.InZone(Zone).Date;

    public AgencyKey Agency => Staff.Agency;

    /// <summary>Whether names of officers are shown to the reader.</summary>
    public bool SeesPeople => Staff.IsSupervisor || Staff.IsAdministrator;

    public string UpdatedAt => Say(
        $"Diperbarui {Now.InZone(Zone).TimeOfDay.ToString("HH.mm", null)} {Core.Calendars.DateWords.Zone(Zone)}.",
        $"Updated at {Now.InZone(Zone).TimeOfDay.ToString("HH:mm", null)} {Core.Calendars.DateWords.Zone(Zone)}.");

    public string Unit(string unit) => unit.Length == 0
        ? Say("Tidak pada satu unit", "Of no one section")
        : Office?.Units.GetValueOrDefault(unit) is { } title ? Say(title) : unit;

    public string Channel(string channel) => channel.Length == 0 ? Say("Tanpa kanal", "No channel") : Say(Names.Channel(new ChannelKey(channel)));

    /// <summary>Before everything that is kept here.</summary>
    protected static Instant LongAgo { get; } = Instant.FromUnixTimeTicks(0);

    /// <summary>With which roles a case lies; with which people, only for those who may know.</summary>
    public string With(PressingCase pressing)
    {
        if (pressing.State.Tasks.IsEmpty)
            return Say("menunggu pemohon atau tanggal", "waiting for the applicant or a date");
        var roles = string.Join(", ", pressing.State.Tasks.Select(task => Say(Names.Role(task.Role))).Distinct());
        return SeesPeople && !pressing.Holders.IsEmpty ? $"{roles} ({string.Join(", ", pressing.Holders)})" : roles;
    }

    protected async Task ReadNamesAsync(CancellationToken cancellation)
    {
        var services = HttpContext.RequestServices;
        Names = await PublishedNames.ReadAsync(
            services.GetRequiredService<IEditionStore>(), services.GetRequiredService<IPlanSource>(), Agency, Office, Now, cancellation);
    }
}
