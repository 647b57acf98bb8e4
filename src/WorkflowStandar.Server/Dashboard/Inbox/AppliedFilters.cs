using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Accounts;
using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.Server.Dashboard.Inbox;

/// <summary>Says in words by what a list of work is narrowed.</summary>
public sealed class AppliedFilters(IStaffingStore staffing)
{
    public async Task<ImmutableArray<AppliedFilter>> OfAsync(WorkQuery query, StaffPage page, IReadOnlyCollection<Plan> services, CancellationToken cancellation)
    {
        var first = query with { After = null };
        var said = ImmutableArray.CreateBuilder<AppliedFilter>();
        void Add(string? words, WorkQuery without)
        {
            if (words is not null)
                said.Add(new AppliedFilter(words, without.Address()));
        }

        var plan = services.FirstOrDefault(one => one.Standard.Name == query.Service);
        Add(query.Service is null ? null : plan is null ? query.Service : page.Say(plan.Title), first with { Service = null, Step = null });
        Add(query.Step is null ? null : page.Say(StepOf(query.Step, plan, services)), first with { Step = null });
        Add(query.State is { } state ? page.Say(state.Title()) : null, first with { State = null });
        Add(query.Due is { } due ? $"{page.Say("tenggat", "deadline")} {page.Say(due.Title())}" : null, first with { Due = null });
        Add(query.Channel is null ? null : page.Say(ChannelOf(query.Channel, services)), first with { Channel = null });
        Add(query.From is { } from ? $"{page.Say("diterima dari", "received from")} {Day(from, page)}" : null, first with { From = null });
        Add(query.Until is { } until ? $"{page.Say("diterima sampai", "received until")} {Day(until, page)}" : null, first with { Until = null });
        Add(query.Role is { } role ? Navigation.Title(new RoleKey(role), page.Office, page.Reader) : null, first with { Role = null });
        Add(query.Holder is { } holder ? $"{page.Say("dipegang", "held by")} {await NameAsync(holder, page, cancellation)}" : null, first with { Holder = null });
        Add(query.Text is { } text ? $"“{text}”" : null, first with { Text = null });
        return said.ToImmutable();
    }

    private static Text StepOf(string key, Plan? plan, IEnumerable<Plan> services) =>
        (plan is null ? services : [plan]).SelectMany(one => one.Procedures).Select(procedure => procedure.Find(new StepKey(key))?.Title).FirstOrDefault(title => title is not null) ?? new Text(key);

    private static Text ChannelOf(string key, IEnumerable<Plan> services) =>
        services.Select(plan => plan.Channels.GetValueOrDefault(new ChannelKey(key))?.Title).FirstOrDefault(title => title is not null) ?? new Text(key);

    private static string Day(LocalDate day, StaffPage page) => page.Say(DateWords.Short(day, page.Now.InZone(page.Zone).Year));

    // Who has how much is for those who lead; to others a name is what they have typed.
    private async Task<string> NameAsync(string holder, StaffPage page, CancellationToken cancellation) =>
        !page.Staff.IsSupervisor && !page.Staff.IsAdministrator ? holder : (await staffing.ReadAsync(page.Staff.Agency, cancellation)).Actors.FirstOrDefault(actor => actor.Id.Value == holder)?.Name ?? holder;
}

/// <param name="Without">The address of the same list without it.</param>
public sealed record AppliedFilter(string Words, string Without);
