using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using WorkflowStandar.Compiler.Scenarios;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.EndToEndTests.Harness;
using WorkflowStandar.Server.Api.Cases;

namespace WorkflowStandar.EndToEndTests.Procedures.Replay;

/// <summary>One scenario as it goes on at a real server: what people do is done with their own keys, what they see is read back.</summary>
internal sealed class ReplayedCase(WrittenScenarios file, Scenario scenario, ReplayedOffice office)
{
    private readonly List<string> failures = [];
    private readonly Dictionary<string, string> files = [];
    private int done;
    private int told;
    private string? secret;

    public Scenario Scenario => scenario;

    /// <summary>Null before it is handed in.</summary>
    public string? Number { get; private set; }

    /// <summary>What was not as the scenario says, each with its place in the file.</summary>
    public IReadOnlyList<string> Failures => failures;

    public bool IsOver { get; private set; }

    /// <summary>All that has happened, once it is over.</summary>
    public ImmutableArray<CaseEvent> History { get; private set; } = [];

    /// <summary>When it goes on next.</summary>
    public Instant Next => Number is null ? Start : Instant.Max(Start, scenario.Then[done].At);

    private bool IsDuty => scenario.Procedure.Start is ProcedureStart.Scheduled;

    // A duty begins by itself, when the office opens on its date.
    private Instant Start => IsDuty ? DutyDates.Beginning(Calendar, Calendar.DateOf(scenario.Start)) : scenario.Start;

    private Calendar Calendar => scenario.Subject.Calendar;

    private Plan Plan => scenario.Subject.Plan;

    /// <summary>Does the next thing, at the instant at which the server's clock stands.</summary>
    public async Task GoOnAsync()
    {
        var goesOn = Number is null ? await (IsDuty ? FindAsync() : SubmitAsync()) : await RunAsync(scenario.Then[done++]);
        IsOver = !goesOn || done == scenario.Then.Length;
        if (IsOver && Number is not null)
            History = await HistoryAsync();
    }

    private async Task<ImmutableArray<CaseEvent>> HistoryAsync()
    {
        var answer = (await office.Administrator.GetAsync(Path("/history", "limit=1000"))).Succeeded();
        return [.. answer.Each("items").Select(item => item.GetProperty("event").Deserialize<CaseEvent>(CaseJson.Options)!)];
    }

    private async Task<bool> FindAsync()
    {
        Number = await office.BegunAsync(scenario, Start);
        if (Number is null)
            Fail(scenario.Span, "no case has begun by itself");
        return Number is not null;
    }

    private async Task<bool> SubmitAsync()
    {
        var submission = scenario.Submission;
        var by = submission.By is { } person ? ScenarioCast.ActorOf(person, Plan) : ScenarioCast.SubmitterOf(scenario.Procedure, submission.Channel, Plan);
        var client = await ClientAsync(by);
        var answer = await client.PostAsync("cases", Json(new Dictionary<string, object?>
        {
            ["standard"] = Plan.Standard,
            ["edition"] = Plan.Edition,
            ["procedure"] = scenario.Procedure.Key,
            ["channel"] = submission.Channel,
            ["fields"] = await UploadedAsync(by, submission.Fields),
        }));
        if (!Expect(submission.Span, submission.Refused, answer) || answer.Code is not null)
            return false;
        Number = answer.String("number");
        secret = answer.Body.TryGetProperty("tracking-secret", out var given) ? given.GetString() : null;
        return true;
    }

    private async Task<bool> RunAsync(ScenarioItem item)
    {
        switch (item)
        {
            case ScenarioItem.Act act:
                return await ActAsync(act);
            case ScenarioItem.Expect expect:
                await CheckAsync(expect);
                return true;
            default:
                return true;
        }
    }

    private async Task CheckAsync(ScenarioItem.Expect expect)
    {
        var history = await HistoryAsync();
        var since = CaseNotifications.Of([.. history.Skip(told)]).Select(notification => notification.To).Distinct().ToImmutableArray();
        told = history.Length;
        var seen = new SeenCase(await ReadAsync(), history, since, files, Calendar, office.Now);
        foreach (var expectation in expect.Expectations)
        {
            foreach (var difference in seen.Differences(expectation))
                Fail(expectation.Span, $"{difference.Subject}: expected {difference.Expected}, found {difference.Actual}");
        }

        foreach (var role in since.Select(to => to.Role).OfType<RoleKey>().Where(_ => expect.Expectations.OfType<Expectation.Notified>().Any()))
        {
            if (!await office.WasToldAsync(Plan.Standard.Agency, role, Number!))
                Fail(expect.Span, $"the notices of {role} do not tell of the case");
        }
    }

    private async Task<bool> ActAsync(ScenarioItem.Act act)
    {
        var seen = await ReadAsync();
        var request = RequestOf(act, [.. seen.Tasks.Select(OpenTaskOf)]);
        if (request is not { } found)
            return Fail(act.Span, $"no task is open there, only at [{string.Join(", ", seen.Tasks.Select(task => task.Step))}]");
        var client = await ClientAsync(found.By);
        if (found.Fields is { } fields)
            found.Body["fields"] = await UploadedAsync(found.By, fields);
        var answer = await client.PostAsync(Path($"/{found.Address}"), Json(found.Body));
        return Expect(act.Span, act.Refused, answer);
    }

    private Request? RequestOf(ScenarioItem.Act act, ImmutableArray<OpenTask> open)
    {
        var someOfficer = ScenarioPerson.Of(open is [var first, ..] ? first.Role : Plan.Roles.Keys.First());
        return act.Action switch
        {
            ScenarioAction.Complete it => OnTask(act, open, it.Step, "complete", new() { ["outcome"] = it.Outcome }, it.Fields),
            ScenarioAction.Return it => OnTask(act, open, it.Step, "return", new() { ["reason"] = it.Reason, ["missing"] = it.Missing }),
            ScenarioAction.Claim it => OnTask(act, open, it.Step, "claim", []),
            ScenarioAction.Release it => OnTask(act, open, it.Step, "release", []),
            ScenarioAction.Resubmit it => new Request(By(act, ScenarioPerson.Applicant), "resubmit", [], it.Fields),
            ScenarioAction.Recall it => new Request(By(act, WorkerOf(it.Step) ?? someOfficer), "recall", new() { ["reason"] = it.Reason }),
            ScenarioAction.Reclassify it => new Request(By(act, someOfficer), "reclassify", new() { ["field"] = it.Field, ["value"] = it.Value, ["reason"] = it.Reason }),
            ScenarioAction.Extend it => new Request(By(act, ExtenderOf(it.Clock) ?? someOfficer), "extend", new() { ["clock"] = it.Clock, ["reason"] = it.Reason }),
            ScenarioAction.Withdraw it => new Request(By(act, ScenarioPerson.Applicant), "withdraw", new() { ["reason"] = it.Reason }),
            ScenarioAction.Transfer it => new Request(By(act, ScenarioPerson.Supervisor), "transfer", new() { ["to"] = it.To, ["reason"] = it.Reason }),
            ScenarioAction.Cancel it => new Request(By(act, ScenarioPerson.Supervisor), "cancel", new() { ["reason"] = it.Reason }),
            ScenarioAction.Comment it => new Request(By(act, someOfficer), "comments", new() { ["text"] = it.Text }),
            var other => throw new InvalidOperationException($"No published scenario has had a {other.GetType().Name} so far; say here how it goes over HTTP."),
        };
    }

    private Request? OnTask(
        ScenarioItem.Act act, ImmutableArray<OpenTask> open, StepKey step, string command, Dictionary<string, object?> body, ImmutableDictionary<FieldKey, FieldValue>? fields = null) =>
        ScenarioTasks.Choose(open, step, act.By) is { } task
            ? new Request(act.By is { } by ? Person(by) : ScenarioCast.WorkerOf(task, Plan), $"tasks/{task.Token}/{command}", body, fields)
            : null;

    private ScenarioPerson? WorkerOf(StepKey step) =>
        scenario.Procedure[step] is Step.Work { By: Performer.Role { Key: var role } } ? ScenarioPerson.Of(role) : null;

    private Actor By(ScenarioItem.Act act, ScenarioPerson otherwise) => Person(act.By ?? otherwise);

    private Actor Person(ScenarioPerson person) => ScenarioCast.ActorOf(person, Plan);

    private ScenarioPerson? ExtenderOf(ClockKey clock) => scenario.Procedure.Clock(clock)?.Extension is { Roles: [var role, ..] } ? ScenarioPerson.Of(role) : null;

    private Task<Client> ClientAsync(Actor actor) => actor.Kind == ActorKind.Applicant
        ? Task.FromResult(secret is null ? office.Public : office.WithSecret(secret))
        : office.HireAsync(Plan.Standard.Agency, actor);

    // What a scenario calls a file is uploaded by whoever hands it in; applicants upload as nobody in particular.
    private async Task<Dictionary<string, FieldValue>> UploadedAsync(Actor by, ImmutableDictionary<FieldKey, FieldValue> fields)
    {
        var given = new Dictionary<string, FieldValue>();
        var uploader = by.Kind == ActorKind.Applicant ? office.Public : await ClientAsync(by);
        foreach (var (key, value) in fields)
        {
            var isFile = Plan.Fields.GetValueOrDefault(key)?.Type is FieldType.File && value.ToString() is { Length: > 0 };
            given[key.Value] = isFile ? FieldValue.Of(await UploadAsync(uploader, value.ToString()!)) : value;
        }

        return given;
    }

    private async Task<string> UploadAsync(Client by, string name)
    {
        var uploaded = await by.UploadAsync($"attachments?agency={Plan.Standard.Agency}", System.IO.Path.ChangeExtension(name, ".pdf"), Files.Pdf);
        var id = uploaded.Succeeded().String("attachment");
        files[id] = name;
        return id;
    }

    private async Task<CaseDocument> ReadAsync() => (await office.Administrator.GetAsync(Path(""))).Succeeded().Body.Deserialize<CaseDocument>(CaseJson.Options)!;

    private string Path(string below, string query = "") => $"cases/{Uri.EscapeDataString(Number!)}{below}?agency={Plan.Standard.Agency}&{query}".TrimEnd('&');

    private bool Expect(TextSpan span, string? refused, Answer answer)
    {
        var code = (int)answer.Status is >= 200 and <= 299 ? null : answer.Code ?? $"status {(int)answer.Status}";
        return code == refused || Fail(span, $"refused: expected {refused ?? "no"}, found {code ?? "no"} {(code is null ? "" : answer.Text)}".TrimEnd());
    }

    private bool Fail(TextSpan span, string what)
    {
        failures.Add($"{file.Place(scenario, span)}: {what}");
        return false;
    }

    private static OpenTask OpenTaskOf(TaskDocument task) => new(task.Task, task.Step, task.Role, task.SharedWith, task.Person, task.Holder, task.OpenedAt);

    private static string Json(Dictionary<string, object?> body) =>
        JsonSerializer.Serialize(body.Where(pair => pair.Value is not null).ToDictionary(), CaseJson.Options);

    private sealed record Request(Actor By, string Address, Dictionary<string, object?> Body, ImmutableDictionary<FieldKey, FieldValue>? Fields = null);
}
