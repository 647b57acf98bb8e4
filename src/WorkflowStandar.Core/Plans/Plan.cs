using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Calendars;

namespace WorkflowStandar.Core.Plans;

/// <summary>An edition of a standard, compiled: what the engine runs. Immutable; a running case stays on its plan until it is migrated.</summary>
/// <param name="Edition">As the definition names it, with <c>/variant</c> behind it where a variant was compiled.</param>
/// <param name="ContentHash">SHA-256 of the source text, lower-case hexadecimal: the identity of what was published.</param>
/// <param name="CalendarId">The calendar on which its terms run.</param>
/// <param name="ServiceCode">Two to eight capitals or digits that stand for the service in case numbers (<c>PDI</c>).</param>
public sealed record Plan(
    StandardKey Standard,
    string Edition,
    string ContentHash,
    Text Title,
    string ServiceCode,
    string CalendarId,
    LocalDate InForce,
    ImmutableDictionary<RoleKey, Text> Roles,
    ImmutableDictionary<FieldKey, Field> Fields,
    ImmutableDictionary<ChannelKey, Channel> Channels,
    ImmutableDictionary<DocumentKey, Text> Documents,
    ImmutableDictionary<RegisterKey, Text> Registers,
    ImmutableArray<Procedure> Procedures)
{
    /// <summary>It says of itself that another has taken its place: it is never the one in force and owes no duties. Running cases stay, and a case that names it may begin.</summary>
    public bool IsSuperseded { get; init; }

    /// <summary>Documents whose text the definition has, in the order of its file.</summary>
    public ImmutableArray<Letter> Letters { get; init; } = [];

    public Procedure? Procedure(ProcedureKey key)
    {
        foreach (var procedure in Procedures)
            if (procedure.Key == key)
                return procedure;
        return null;
    }
}

/// <summary>A way in.</summary>
/// <param name="Requires">Intake fields that must have a value through this channel, besides those required through all.</param>
/// <param name="Asks">Intake fields that can be given through this channel at all, in order.</param>
/// <param name="SelfService">True where the applicant hands in without an officer (website form).</param>
public sealed record Channel(ChannelKey Key, Text Title, ImmutableArray<FieldKey> Asks, ImmutableArray<FieldKey> Requires, bool SelfService);

/// <summary>A flow of steps and its clocks.</summary>
/// <param name="steps">In the order of the file, the branches of a parallel behind it.</param>
public sealed class Procedure(
    ProcedureKey key,
    Text title,
    ProcedureStart start,
    Target first,
    ImmutableArray<Step> steps,
    ImmutableArray<ClockPlan> clocks)
{
    private readonly FrozenDictionary<StepKey, Step> byKey = steps.ToFrozenDictionary(step => step.Key);
    private readonly FrozenDictionary<ClockKey, ClockPlan> clocksByKey = clocks.ToFrozenDictionary(clock => clock.Key);
    private readonly Lazy<StepReach> reach = new(() => new StepReach(steps));

    public ProcedureKey Key => key;

    public Text Title => title;

    public ProcedureStart Start => start;

    public Target First => first;

    public ImmutableArray<Step> Steps => steps;

    public ImmutableArray<ClockPlan> Clocks => clocks;

    /// <summary>What can still happen from each step on.</summary>
    public StepReach Reach => reach.Value;

    /// <exception cref="KeyNotFoundException">The procedure has no such step.</exception>
    public Step this[StepKey step] => byKey[step];

    public Step? Find(StepKey step) => byKey.GetValueOrDefault(step);

    public ClockPlan? Clock(ClockKey clock) => clocksByKey.GetValueOrDefault(clock);
}

/// <summary>What brings a case of a procedure about.</summary>
public abstract record ProcedureStart
{
    private ProcedureStart()
    {
    }

    /// <summary>An applicant, through one of the channels.</summary>
    public sealed record ByApplicant(ImmutableArray<ChannelKey> Channels) : ProcedureStart;

    /// <summary>A directive within the office, entered by one of the roles with the fields asked.</summary>
    public sealed record Internal(ImmutableArray<RoleKey> By, ImmutableArray<Ask> Asks) : ProcedureStart;

    /// <summary>The calendar: every <paramref name="Every"/> from the day the edition is in force (evaluation duties).</summary>
    public sealed record Scheduled(Term Every) : ProcedureStart;
}
