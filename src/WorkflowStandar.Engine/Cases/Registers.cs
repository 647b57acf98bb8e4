using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Engine.Cases;

/// <summary>The numbered registers of an office (buku agenda), open while one command is decided: entries are <c>123/2026</c>, counted per agency, register and year.</summary>
internal sealed class Registers
{
    private static readonly Registers None = new(default, 0);

    private readonly AgencyKey agency;
    private readonly int year;
    private readonly Dictionary<RegisterKey, (long Before, long Last)> entries = [];

    private Registers(AgencyKey agency, int year)
    {
        this.agency = agency;
        this.year = year;
    }

    public static async ValueTask<Registers> OpenAsync(Ledger ledger, Plan plan, Calendar calendar, Instant at)
    {
        if (plan.Registers.IsEmpty)
            return None;
        var registers = new Registers(plan.Standard.Agency, at.InZone(calendar.Zone).Year);
        foreach (var register in plan.Registers.Keys)
        {
            var last = await ledger.LastNumberAsync(registers.Sequence(register));
            registers.entries[register] = (last, last);
        }
        return registers;
    }

    /// <summary>The next entry's number; asked again, the one after it.</summary>
    public string Next(RegisterKey register)
    {
        var (before, last) = entries[register];
        entries[register] = (before, last + 1);
        return $"{last + 1}/{year}";
    }

    /// <summary>What of it was really entered.</summary>
    public IEnumerable<NumberDraw> Draws(IReadOnlyList<CaseEvent> events) =>
        from @event in events.OfType<CaseEvent.Registered>()
        group @event by @event.Register into entered
        let before = entries[entered.Key].Before
        select new NumberDraw(Sequence(entered.Key), before, before + entered.Count());

    private SequenceKey Sequence(RegisterKey register) => new(agency, $"register:{register}", year);
}
