using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;

namespace WorkflowStandar.Benchmarks.Worklists;

/// <summary>Cases as they go in an office: handed in through some channel, taken from step to step by the people of each role, with what the forms ask for filled in.</summary>
internal sealed class RandomWalk(ListOffice office, CaseEngine engine, CitizenTexts texts)
{
    private static readonly CaseCommand.Attach File = new(new AttachmentId("019ab000000070008000000000000001"), "surat.pdf", "application/pdf", 48_213, new string('a', 64));

    public async Task<CaseAnswer.Accepted?> SubmitAsync(Plan plan, Instant at)
    {
        var procedures = plan.Procedures.Where(procedure => procedure.Start is not ProcedureStart.Scheduled).ToList();
        var procedure = texts.Of(procedures);
        var (channel, by, asks) = procedure.Start switch
        {
            ProcedureStart.ByApplicant start => ByApplicant(plan, texts.Of(start.Channels)),
            ProcedureStart.Internal start => (null, ListOffice.HolderOf(start.By[0], texts.Next(5)), start.Asks),
            _ => throw new InvalidOperationException(),
        };
        var submission = new Submission(plan.Standard, procedure.Key, channel, null, Fill(plan, asks, at)) { Attachments = [File] };
        return await engine.SubmitAsync(submission, by) as CaseAnswer.Accepted;
    }

    /// <summary>One step further: some task of the case is done, or what it waits for happens. Null where nothing can be done.</summary>
    public async Task<CaseAnswer.Accepted?> StepAsync(CaseAnswer.Accepted @case, Instant at)
    {
        var state = @case.State;
        var plan = (await office.FindAsync(state.Standard, state.Edition, default))!;
        if (state.Tasks.IsEmpty)
        {
            var missing = state.Position.Tokens.SelectMany(token => token.Missing).Select(field => new Ask(field, true)).ToImmutableArray();
            return state.Position.Tokens.Any(token => token.State == TokenState.Returned)
                ? await DoAsync(@case, new CaseCommand.Resubmit(Fill(plan, missing, at)) { Attachments = [File] }, ListOffice.HolderOf(plan.Roles.Keys.First(), 0))
                : await DoAsync(@case, new CaseCommand.Ring(), Actor.System);
        }
        var task = texts.Of(state.Tasks);
        var person = ListOffice.HolderOf(task.Role, texts.Next(5));
        if (task.Holder is { } holder)
            person = ListOffice.Somebody(holder.Value, task.Role);
        var step = plan.Procedure(state.Procedure)![task.Step];
        var work = step as Step.Work ?? ((Step.Distribute)step).Each;
        var outcome = texts.Next(10) == 0 ? texts.Of(work.Outcomes) : work.Outcomes[0];
        return await DoAsync(@case, new CaseCommand.Complete(task.Token, outcome.Key, Fill(plan, work.Asks, at), "Sesuai berkas.") { Attachments = [File] }, person);
    }

    public Task<CaseAnswer.Accepted?> ClaimAsync(CaseAnswer.Accepted @case)
    {
        var task = texts.Of(@case.State.Tasks);
        return DoAsync(@case, new CaseCommand.Claim(task.Token), ListOffice.HolderOf(task.Role, texts.Next(5)));
    }

    public Task<CaseAnswer.Accepted?> RingAsync(CaseAnswer.Accepted @case) => DoAsync(@case, new CaseCommand.Ring(), Actor.System);

    private async Task<CaseAnswer.Accepted?> DoAsync(CaseAnswer.Accepted @case, CaseCommand command, Actor by) =>
        await engine.ExecuteAsync(@case.Case, command, by) as CaseAnswer.Accepted;

    private (ChannelKey?, Actor, ImmutableArray<Ask>) ByApplicant(Plan plan, ChannelKey key)
    {
        var channel = plan.Channels[key];
        var clerk = ListOffice.HolderOf(plan.Roles.Keys.OrderBy(role => role.Value, StringComparer.Ordinal).First(), texts.Next(5));
        return (key, clerk, [.. channel.Asks.Select(field => new Ask(field, true))]);
    }

    private ImmutableDictionary<FieldKey, FieldValue> Fill(Plan plan, ImmutableArray<Ask> asks, Instant at)
    {
        var values = ImmutableDictionary.CreateBuilder<FieldKey, FieldValue>();
        foreach (var ask in asks)
            if (plan.Fields.TryGetValue(ask.Field, out var field))
                values[ask.Field] = Value(field, at);
        return values.ToImmutable();
    }

    public FieldValue Value(Field field, Instant at) => field.Type switch
    {
        FieldType.Party => FieldValue.Of(texts.Name()),
        FieldType.Phone => FieldValue.Of(texts.Phone()),
        FieldType.Email => FieldValue.Of(texts.Email(texts.Name())),
        FieldType.Text => FieldValue.Of(texts.Text()),
        FieldType.Number number => FieldValue.Of(Math.Clamp(texts.Next(200), number.Minimum ?? 0, number.Maximum ?? decimal.MaxValue)),
        FieldType.YesNo or FieldType.Undertaking => FieldValue.Of(true),
        FieldType.Choice choice => FieldValue.Of(texts.Of(choice.Options).Value),
        FieldType.Role role => FieldValue.Of(texts.Of(role.Among).Value),
        FieldType.Recipients recipients => FieldValue.Of([texts.Of(recipients.Among).Value]),
        FieldType.Date => FieldValue.Of(LocalDatePattern.Iso.Format(at.InZone(office.Calendar.Zone).Date.PlusDays(7 + texts.Next(14)))),
        FieldType.Time => FieldValue.Of("09:30"),
        FieldType.File => FieldValue.Of(File.Attachment.Value),
        var other => throw new InvalidOperationException($"Nothing is known of fields of type {other.GetType().Name}."),
    };
}
