using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Server.Api.Cases;
using WorkflowStandar.Server.Dashboard.Prints;

namespace WorkflowStandar.Server.Dashboard.Tracking;

/// <summary>What the office still owes an applicant, on the receipt and on the page that follows the case. Targets promise nothing; and whoever reads either holds the receipt, so that its own clock is over for them.</summary>
public static class ApplicantPromises
{
    private static readonly DocumentKey Receipt = new("tanda-terima");

    /// <summary>Those that run or stand still.</summary>
    public static IEnumerable<ClockDocument> Running(PrintedCase printed, Instant now) =>
        from clock in ReadClocks.Of(printed.Opened, printed.Calendar, now, forApplicant: true)
        where clock is { IsTarget: false, StoppedAt: null, Says: not null } && !IsOfReceipt(printed.Opened.Procedure, clock.Clock)
        select clock;

    /// <summary>Those that begin once something else has happened: a term, and from when, instead of a date.</summary>
    public static IEnumerable<PromiseToCome> ToCome(PrintedCase printed)
    {
        var (procedure, state) = (printed.Opened.Procedure, printed.State);
        return from clock in procedure.Clocks
               where state.IsOpen && clock.PerOpening is null && state.Clocks.All(run => run.Clock != clock.Key) && !IsOfReceipt(procedure, clock.Key)
               let term = clock.Terms.For(state.Value)?.Promise
               where term is { IsTarget: false, Anchor: null }
               let since = SinceOf(clock.Starts, procedure, printed.Plan)
               where since is not null
               select new PromiseToCome(clock.Title, TermText.Describe(term), since, clock.Clause);
    }

    private static bool IsOfReceipt(Procedure procedure, ClockKey clock) =>
        procedure.Clock(clock) is { Stops.Length: > 0 } known
        && known.Stops.All(stop => stop is ClockTrigger.StepCompleted { Step: var step } && procedure.Find(step) is Step.Work { Issues: { } issued } && issued == Receipt);

    private static Words? SinceOf(ClockTrigger starts, Procedure procedure, Plan plan) => starts switch
    {
        ClockTrigger.StepCompleted { Outcome: { } outcome } done when procedure.Find(done.Step) is Step.Work work && work.Outcomes.FirstOrDefault(one => one.Key == outcome) is { } result =>
            new Words($"sejak “{work.Title.Id}” selesai dengan hasil “{result.Title.Id}”", $"from the end of “{work.Title.In("en")}” with “{result.Title.In("en")}”"),
        ClockTrigger.StepCompleted done when procedure.Find(done.Step) is { } step => new Words($"sejak “{step.Title.Id}” selesai", $"from the end of “{step.Title.In("en")}”"),
        ClockTrigger.StepOpened opened when procedure.Find(opened.Step) is { } step => new Words($"sejak “{step.Title.Id}” dimulai", $"from the beginning of “{step.Title.In("en")}”"),
        ClockTrigger.Resubmitted => new Words("sejak berkas Anda lengkapi", "from when you have completed the file"),
        ClockTrigger.FieldGiven given when plan.Fields.GetValueOrDefault(given.Field) is { } field => new Words($"sejak “{field.Title.Id}” ditetapkan", $"from when “{field.Title.In("en")}” is set"),
        _ => null,
    };
}

/// <param name="Since">From when the term counts, in words.</param>
public sealed record PromiseToCome(Text Title, Words Term, Words Since, string? Clause);
