using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Tests.Core.Cases;

/// <summary>Writes plans in the words of the language, without its compiler: steps follow each other unless they say otherwise.</summary>
internal sealed class PlanText
{
    public static readonly StandardKey Standard = StandardKey.Of("setwan-dprd-pasuruan/pengaduan");
    public static readonly ProcedureKey Main = new("surat");

    private readonly List<Field> fields = [];
    private readonly List<FieldKey> intake = [];
    private readonly List<Channel> channels = [];
    private readonly List<Func<Procedure, ClockPlan>> clocks = [];
    private readonly StepList main = new(null);
    private ProcedureStart? start;

    public string EditionName { get; private set; } = "2023";

    public string CalendarName { get; private set; } = "kabupaten-pasuruan";

    public PlanText Edition(string name) => Also(() => EditionName = name);

    public PlanText OnCalendar(string id) => Also(() => CalendarName = id);

    public PlanText Field(string key, FieldType type, bool required = false) => Also(() =>
    {
        fields.Add(new Field(new FieldKey(key), new Text(key), type, required));
        intake.Add(new FieldKey(key));
    });

    /// <summary>A field that only steps ask for.</summary>
    public PlanText LaterField(string key, FieldType type) => Also(() => fields.Add(new Field(new FieldKey(key), new Text(key), type)));

    public PlanText Tier(string key, params string[] values) => LaterField(key, Choice(values));

    public static FieldType Choice(params string[] values) => new FieldType.Choice([.. values.Select(value => new Option(value, new Text(value)))]);

    public PlanText Channel(string key, bool selfService = false, string[]? requires = null, string[]? asks = null) => Also(() => channels.Add(new Channel(
        new ChannelKey(key),
        new Text(key),
        asks is null ? default : [.. asks.Select(FieldKey.Of)],
        [.. (requires ?? []).Select(FieldKey.Of)],
        selfService)));

    public PlanText StartedBy(string role, params string[] asks) =>
        Also(() => start = new ProcedureStart.Internal([new RoleKey(role)], [.. asks.Select(StepList.AskFor)]));

    public PlanText StartedBySchedule() => Also(() => start = new ProcedureStart.Scheduled(new Term.Months(1)));

    public PlanText Task(
        string key,
        string by = "tata-usaha",
        string[]? outcomes = null,
        string[]? asks = null,
        string? next = null,
        string? notBy = null,
        string? issues = null,
        string? registers = null,
        string? notifies = null,
        string? chosenIn = null) => Also(() => main.Task(key, by, outcomes, asks, next, notBy, issues, registers, notifies, chosenIn));

    public PlanText Inform(string key, string to, string? next = null) => Also(() => main.Inform(key, to, next));

    public PlanText Choose(string key, string ifField, string isValue, string then, string otherwise) =>
        Also(() => main.Choose(key, new Condition.Compare(new FieldKey(ifField), Comparison.Equal, FieldValue.Of(isValue)), then, otherwise));

    public PlanText Parallel(string key, string join, params Action<StepList>[] branches) => Also(() => main.Parallel(key, join, null, branches));

    public PlanText Distribute(string key, string to, string join = "all", string? next = null, string[]? asks = null) =>
        Also(() => main.Distribute(key, to, join, next, asks));

    public PlanText Return(string key, string resumes, string? pauses = null, string? resets = null, string? lapsesAfter = null, string? lapsed = null) =>
        Also(() => main.Return(key, resumes, pauses, resets, lapsesAfter, lapsed));

    public PlanText WaitUntil(string key, string date, string? time = null, string? next = null) => Also(() => main.WaitUntil(key, date, time, next));

    public PlanText End(string key = "selesai", Ending ending = Ending.Completed, string? notifies = null) => Also(() => main.End(key, ending, notifies));

    /// <summary>Triggers are written as in the language: <c>submitted</c>, <c>step</c>, <c>step done</c>, <c>step.outcome</c>, <c>end</c>, <c>field given</c>.</summary>
    public PlanText Clock(
        string key,
        string? term = null,
        string from = "submitted",
        string to = "end",
        string? tierBy = null,
        string? tiers = null,
        string? otherwise = null,
        string? pausesDuring = null,
        string? extension = null,
        string? perOpening = null,
        params Rung[] rungs) => Also(() => clocks.Add(procedure => new ClockPlan(
            new ClockKey(key),
            new Text(key),
            new TermTable(
                tierBy is null ? null : new FieldKey(tierBy),
                (tiers ?? "").Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(tier => tier.Split(": ")).ToImmutableDictionary(tier => tier[0], tier => Promise(tier[1])),
                (term ?? otherwise) is { } other ? Promise(other) : null),
            perOpening is null ? Starts(procedure, from) : new ClockTrigger.StepOpened(new StepKey(perOpening)),
            perOpening is null ? [.. to.Split(", ").Select(stop => Stops(procedure, stop))] : [new ClockTrigger.StepCompleted(new StepKey(perOpening))],
            StepList.Keys<StepKey>(pausesDuring),
            [.. rungs],
            extension is null ? null : Extension(extension),
            perOpening is null ? null : new StepKey(perOpening),
            "3.1",
            null)));

    public static Rung Warn(string before, params RungAction[] actions) => new($"warn-{before.Replace(' ', '-')}", RungKind.Warning, Length(before), [.. actions]);

    public static Rung Miss(params RungAction[] actions) => new(Rung.Miss, RungKind.Miss, null, [.. actions]);

    public static Rung After(string after, params RungAction[] actions) => new($"after-{after.Replace(' ', '-')}", RungKind.Escalation, Length(after), [.. actions]);

    public static RungAction Notify(string role) => new RungAction.Notify(StepList.Addressees(role)[0]);

    public static RungAction Share(string role) => new RungAction.ShareWith(new RoleKey(role));

    public static RungAction Reassign(string role) => new RungAction.ReassignTo(new RoleKey(role));

    public static RungAction Mark(string label) => new RungAction.Mark(label);

    public static TermPromise Promise(string text) =>
        TermText.TryParse(text, out var promise, out var problem) ? promise : throw new ArgumentException($"{text}: {problem}");

    public static Term Length(string text) => Promise(text).Term;

    public static implicit operator Plan(PlanText text) => text.Build();

    public Plan Build()
    {
        if (channels.Count == 0)
            Channel("loket");
        var steps = main.Build(ends: false, out var first);
        var by = start ?? new ProcedureStart.ByApplicant([.. channels.Select(channel => channel.Key)]);
        var flow = new Procedure(Main, new Text("Surat"), by, first, steps, []);
        return new Plan(
            Standard,
            EditionName,
            $"hash-of-{EditionName}",
            new Text("Pengaduan"),
            "PGD",
            CalendarName,
            new LocalDate(2023, 8, 3),
            main.Roles(steps).ToImmutableDictionary(role => role, role => new Text(role.Value)),
            fields.ToImmutableDictionary(field => field.Key),
            channels.ToImmutableDictionary(channel => channel.Key, channel => channel.Asks.IsDefault ? channel with { Asks = [.. intake] } : channel),
            ImmutableDictionary<DocumentKey, Text>.Empty,
            ImmutableDictionary<RegisterKey, Text>.Empty,
            [new Procedure(Main, new Text("Surat"), by, first, steps, [.. clocks.Select(clock => clock(flow))])]);
    }

    private static ClockTrigger Starts(Procedure procedure, string text) => text switch
    {
        "submitted" => new ClockTrigger.Submitted(),
        "resubmitted" => new ClockTrigger.Resubmitted(),
        _ when text.EndsWith(" given", StringComparison.Ordinal) => new ClockTrigger.FieldGiven(new FieldKey(text[..^6])),
        _ when text.EndsWith(" done", StringComparison.Ordinal) => new ClockTrigger.StepCompleted(new StepKey(text[..^5])),
        _ when text.Contains('.') => Stops(procedure, text),
        _ => new ClockTrigger.StepOpened(new StepKey(text)),
    };

    private static ClockTrigger Stops(Procedure procedure, string text) => text.Split('.') switch
    {
        ["end"] => new ClockTrigger.Ended(),
        [var step] when procedure.Find(new StepKey(step)) is Step.End => new ClockTrigger.Ended(new StepKey(step)),
        [var given] when given.EndsWith(" given", StringComparison.Ordinal) => new ClockTrigger.FieldGiven(new FieldKey(given[..^6])),
        [var step, var outcome] => new ClockTrigger.StepCompleted(new StepKey(step), new OutcomeKey(outcome)),
        [var step, ..] => new ClockTrigger.StepCompleted(new StepKey(step)),
        _ => throw new ArgumentException(text),
    };

    // "7 working days once by sekretaris"
    private static ExtensionRule Extension(string text)
    {
        var words = text.Split(' ');
        var by = Array.IndexOf(words, "by");
        var times = words[by - 1] == "once" ? 1 : int.Parse(words[by - 1]);
        return new ExtensionRule(Length(string.Join(' ', words[..(by - 1)])), times, [.. words[(by + 1)..].Select(RoleKey.Of)]);
    }

    private PlanText Also(Action what)
    {
        what();
        return this;
    }
}
