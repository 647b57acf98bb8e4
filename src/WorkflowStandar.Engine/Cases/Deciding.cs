using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;

namespace WorkflowStandar.Engine.Cases;

/// <summary>Turns an order into what is to be written and answered, on the newest truth; writes nothing.</summary>
internal sealed class Deciding(Ledger ledger, ICaseStore store, IPlanSource plans, INavigator navigator, IClock clock)
{
    private readonly CaseIdSource ids = new();

    public async ValueTask<Decided> DecideAsync(Order order)
    {
        if (order.IdempotencyKey is { } key && await RepeatedAsync(order, key) is { } repeated)
            return new Decided(repeated, null);
        return order switch
        {
            Order.Submit submit => await SubmitAsync(submit),
            Order.Command command => await CommandAsync(command, command.Key, command.ExpectedVersion, _ => new((command.CaseCommand, null))),
            Order.Migrate migrate => await CommandAsync(migrate, migrate.Key, migrate.ExpectedVersion, state => MigrationAsync(state, migrate.Migration)),
            _ => throw new InvalidOperationException($"No order is {order.GetType().Name}."),
        };
    }

    private async ValueTask<Decided> SubmitAsync(Order.Submit order)
    {
        var (submission, at) = (order.Submission, clock.GetCurrentInstant().Floor());
        var plan = submission.Edition is { } edition
            ? await plans.FindAsync(submission.Standard, edition, CancellationToken.None)
            : await plans.InForceAsync(submission.Standard, at, CancellationToken.None);
        if (plan is null)
            return Decided.Refuse(ShellRefusals.NotInForce(submission), null);
        var calendar = await plans.CalendarAsync(plan.CalendarId, CancellationToken.None);
        var sequence = CaseNumbers.Of(plan, calendar, at);
        var last = await ledger.LastNumberAsync(sequence);
        var registers = await Registers.OpenAsync(ledger, plan, calendar, at);
        var context = new CaseContext(plan, calendar, navigator, registers.Next);
        var command = new CaseCommand.Submit(
            ids.Next(at),
            CaseNumbers.Write(plan, sequence, last + 1),
            submission.Procedure,
            submission.Channel,
            submission.Applicant,
            submission.Fields)
        { Attachments = submission.Attachments };
        return CaseDecider.Decide(context, null, new CaseRequest(command, order.By, at)) switch
        {
            Decision.Refused refused => Decided.Refuse(refused.Refusal, null),
            Decision.Accepted accepted => new Appending(context, order, at).New(accepted, [new(sequence, last, last + 1), .. registers.Draws(accepted.Events)]),
            var other => throw new InvalidOperationException($"No decision is {other.GetType().Name}."),
        };
    }

    private async ValueTask<Decided> CommandAsync(Order order, CaseKey key, int? expectedVersion, Func<CaseState, ValueTask<(CaseCommand? Command, Refusal? Refusal)>> commandFor)
    {
        if (!CaseIds.IsValid(key.Id) || await ledger.FindAsync(key) is not { } stored)
            return Decided.Refuse(ShellRefusals.NoSuchCase(key), null);
        var state = stored.State;
        var at = Instant.Max(clock.GetCurrentInstant().Floor(), state.LastAt);
        var plan = await plans.FindAsync(state.Standard, state.Edition, CancellationToken.None)
            ?? throw new InvalidOperationException($"The case {state.Number} runs on edition {state.Edition} of {state.Standard}, which is not published here.");
        var calendar = await plans.CalendarAsync(plan.CalendarId, CancellationToken.None);
        var (command, unfit) = await commandFor(state);
        if (command is null)
            return Decided.Refuse(unfit!, state.Version);
        var registers = await Registers.OpenAsync(ledger, plan, calendar, at);
        var context = new CaseContext(plan, calendar, navigator, registers.Next);
        return CaseDecider.Decide(context, state, new CaseRequest(command, order.By, at, expectedVersion)) switch
        {
            Decision.Refused refused => Decided.Refuse(refused.Refusal, state.Version),
            Decision.Accepted accepted => new Appending(Afterwards(context, command), order, at).To(stored, accepted, registers.Draws(accepted.Events)),
            var other => throw new InvalidOperationException($"No decision is {other.GetType().Name}."),
        };
    }

    private async ValueTask<(CaseCommand?, Refusal?)> MigrationAsync(CaseState state, Migration migration)
    {
        if (await plans.FindAsync(state.Standard, migration.ToEdition, CancellationToken.None) is not { } to)
            return (null, ShellRefusals.NoSuchEdition(state.Standard, migration.ToEdition));
        var calendar = await plans.CalendarAsync(to.CalendarId, CancellationToken.None);
        return (new CaseCommand.Migrate(to, migration.Steps) { Clocks = migration.Clocks, Calendar = calendar }, null);
    }

    private static CaseContext Afterwards(CaseContext context, CaseCommand command) => command is CaseCommand.Migrate { Calendar: { } calendar } migrate
        ? context with { Plan = migrate.To, Calendar = calendar }
        : context;

    private async ValueTask<CaseAnswer?> RepeatedAsync(Order order, string key)
    {
        var answerKey = AnswerKeys.Of(order, key);
        if (ledger.StagedAnswer(answerKey) is { } staged)
            return Same(order, staged.Append.Answer!) ? staged.Answer with { Replayed = true } : ShellRefusals.OtherRequest;
        if (await ledger.FindAnswerAsync(answerKey) is not { } recorded)
            return null;
        return Same(order, recorded) ? await ReplayAsync(recorded, key) : ShellRefusals.OtherRequest;
    }

    private static bool Same(Order order, RecordedAnswer recorded) => recorded.Fingerprint.Span.SequenceEqual(order.Fingerprint.Span);

    // The answer as it was then, from the history: the case may be further on by now.
    private async ValueTask<CaseAnswer> ReplayAsync(RecordedAnswer recorded, string key)
    {
        var caseKey = new CaseKey(recorded.Key.Agency, recorded.Case);
        var history = await store.HistoryAsync(caseKey, 0, recorded.To);
        var events = history.Select(stored => stored.Recorded(recorded.Case)).ToImmutableArray();
        var secret = recorded.SealedSecret is { } @sealed
            ? TrackingSecret.Write(TrackingSecret.Seal(@sealed.Span, key, AnswerKeys.Salt(recorded.Case)))
            : null;
        return new CaseAnswer.Accepted(caseKey, CaseHistory.Rebuild(events.Select(recordedEvent => recordedEvent.Event)), events[(recorded.From - 1)..], secret, Replayed: true);
    }
}

/// <summary>What an order came to.</summary>
/// <param name="Staged">What is to be committed before the answer may be given; null where nothing changes.</param>
internal sealed record Decided(CaseAnswer Answer, Staged? Staged)
{
    public static Decided Refuse(Refusal refusal, int? version) => new(new CaseAnswer.Refused(refusal, version), null);
}
