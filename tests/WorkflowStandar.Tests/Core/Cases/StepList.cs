using System.Collections.Immutable;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Tests.Core.Cases;

/// <summary>The steps of a procedure, or of a branch, in the order in which they are written.</summary>
internal sealed class StepList(StepKey? within)
{
    // Each is told where the step below it is.
    private readonly List<Func<Target, Step>> steps = [];
    private readonly List<StepKey> keys = [];
    private readonly List<Step> inBranches = [];

    public StepList Task(
        string key,
        string by = "tata-usaha",
        string[]? outcomes = null,
        string[]? asks = null,
        string? next = null,
        string? notBy = null,
        string? issues = null,
        string? registers = null,
        string? notifies = null,
        string? chosenIn = null) => Add(key, below => new Step.Work(
            new StepKey(key),
            new Text(key),
            "2.1",
            null,
            within,
            chosenIn is null ? new Performer.Role(new RoleKey(by)) : new Performer.ChosenIn(new FieldKey(chosenIn)),
            outcomes is null ? [new Outcome(OutcomeKey.Done, new Text("Selesai"), Or(next, below))] : [.. outcomes.Select(text => OutcomeOf(text, below))],
            [.. (asks ?? []).Select(AskFor)],
            [],
            issues is null ? null : new DocumentKey(issues),
            null,
            registers is null ? null : new RegisterKey(registers),
            Addressees(notifies),
            notBy is null ? null : new StepKey(notBy)));

    public StepList Inform(string key, string to, string? next = null) =>
        Add(key, below => new Step.Inform(new StepKey(key), new Text(key), null, "uji", within, Addressees(to), Or(next, below)));

    public StepList Choose(string key, Condition when, string then, string otherwise) => Add(key, below =>
        new Step.Choose(new StepKey(key), new Text(key), null, "uji", within, [new Arm(when, To(then, below))], To(otherwise, below)));

    public StepList Parallel(string key, string join, string? next, params Action<StepList>[] branches)
    {
        var branchList = branches.Select(write =>
        {
            var branch = new StepList(new StepKey(key));
            write(branch);
            inBranches.AddRange(branch.Build(ends: true, out var first));
            return new Branch(new Text("cabang"), first);
        }).ToImmutableArray();
        return Add(key, below => new Step.Parallel(new StepKey(key), new Text(key), null, "uji", within, branchList, Join(join), Or(next, below)));
    }

    public StepList Distribute(string key, string to, string join = "all", string? next = null, string[]? asks = null) => Add(key, below => new Step.Distribute(
        new StepKey(key),
        new Text(key),
        null,
        "uji",
        within,
        new FieldKey(to),
        new Step.Work(
            new StepKey(key), new Text(key), null, "uji", new StepKey(key), new Performer.Recipient(),
            [new Outcome(OutcomeKey.Done, new Text("Selesai"), Target.Join)], [.. (asks ?? []).Select(AskFor)], [], null, null, null, [], null),
        Join(join),
        Or(next, below)));

    public StepList Return(string key, string resumes, string? pauses = null, string? resets = null, string? lapsesAfter = null, string? lapsed = null) =>
        Add(key, _ => new Step.Return(
            new StepKey(key),
            new Text(key),
            null,
            "uji",
            within,
            Keys<ClockKey>(pauses),
            Keys<ClockKey>(resets),
            lapsesAfter is null ? null : PlanText.Length(lapsesAfter),
            lapsed is null ? null : new StepKey(lapsed),
            Target.To(new StepKey(resumes))));

    public StepList WaitUntil(string key, string date, string? time = null, string? next = null) => Add(key, below =>
        new Step.WaitUntil(new StepKey(key), new Text(key), null, "uji", within, new FieldKey(date), time is null ? null : new FieldKey(time), Or(next, below)));

    public StepList End(string key, Ending ending = Ending.Completed, string? notifies = null) =>
        Add(key, _ => new Step.End(new StepKey(key), new Text(key), null, "uji", within, ending, Addressees(notifies)));

    public ImmutableArray<Step> Build(bool ends, out Target first)
    {
        var built = steps.Select((step, index) => step(index + 1 < keys.Count
            ? Target.To(keys[index + 1])
            : ends ? Target.Join : Target.To(new StepKey("nothing-below")))).ToList();
        first = keys.Count == 0 ? Target.Join : Target.To(keys[0]);
        return [.. built, .. inBranches];
    }

    public IEnumerable<RoleKey> Roles(ImmutableArray<Step> all) =>
        all.OfType<Step.Work>().Select(work => work.By).OfType<Performer.Role>().Select(by => by.Key).Distinct();

    public static Ask AskFor(string text) => new(new FieldKey(text.TrimEnd('!')), text.EndsWith('!'));

    public static ImmutableArray<TKey> Keys<TKey>(string? text)
        where TKey : struct, IKey<TKey> => [.. (text ?? "").Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(TKey.Of)];

    public static ImmutableArray<Addressee> Addressees(string? text) =>
        [.. (text ?? "").Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(name => name == "applicant" ? Addressee.Applicant : Addressee.Of(new RoleKey(name)))];

    private static JoinRule Join(string text) => text switch
    {
        "all" => new JoinRule.All(),
        "any" => new JoinRule.Any(),
        _ => new JoinRule.Count(int.Parse(text)),
    };

    // "ditolak → surat-penolakan", "lengkap" for the step below
    private static Outcome OutcomeOf(string text, Target below)
    {
        var parts = text.Split(" → ");
        return new Outcome(new OutcomeKey(parts[0]), new Text(parts[0]), parts.Length > 1 ? To(parts[1], below) : below);
    }

    private static Target To(string step, Target below) => step switch
    {
        "join" => Target.Join,
        "next" => below,
        _ => Target.To(new StepKey(step)),
    };

    private static Target Or(string? next, Target below) => next is null ? below : To(next, below);

    private StepList Add(string key, Func<Target, Step> step)
    {
        keys.Add(new StepKey(key));
        steps.Add(step);
        return this;
    }
}
