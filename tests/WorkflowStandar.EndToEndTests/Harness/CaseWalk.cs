using System.Text.Json;

namespace WorkflowStandar.EndToEndTests.Harness;

/// <summary>A case driven over HTTP, each step by an officer who holds its role.</summary>
public sealed class CaseWalk
{
    private readonly Office office;
    private Answer latest;

    private CaseWalk(Office office, Answer receipt)
    {
        this.office = office;
        latest = receipt;
        Number = receipt.String("number");
        Secret = receipt.String("tracking-secret");
    }

    public string Number { get; }

    /// <summary>What the applicant's receipt says.</summary>
    public string Secret { get; }

    public string Path => $"cases/{Number}";

    /// <summary>The steps at which tasks are open, sorted.</summary>
    public IEnumerable<string> Open => latest.Each("tasks").Select(task => task.GetProperty("step").GetString()!).Order();

    public string Status => latest.String("status");

    public static async Task<CaseWalk> SubmitAsync(Office office, Client by, object submission) =>
        new(office, (await by.PostAsync("cases", submission)).Succeeded());

    /// <summary>Completes the open task at a step, by an officer of its role.</summary>
    /// <param name="role">Which of several recipients' tasks; null where the step has one open task.</param>
    public async Task<CaseWalk> CompleteAsync(string step, string? outcome = null, object? fields = null, string? role = null)
    {
        latest = (await TryCompleteAsync(step, outcome, fields, role)).Succeeded();
        return this;
    }

    public async Task<Answer> TryCompleteAsync(string step, string? outcome = null, object? fields = null, string? role = null)
    {
        var task = TaskAt(step, role);
        var officer = await office.WithRoleAsync(task.GetProperty("role").GetString()!);
        return await officer.PostAsync($"{Path}/tasks/{task.GetProperty("task").GetInt32()}/complete", Request(outcome, fields));
    }

    public async Task<CaseWalk> ReturnAsync(string step, string reason, params string[] missing)
    {
        var task = TaskAt(step, null);
        var officer = await office.WithRoleAsync(task.GetProperty("role").GetString()!);
        latest = (await officer.PostAsync($"{Path}/tasks/{task.GetProperty("task").GetInt32()}/return", new { reason, missing })).Succeeded();
        return this;
    }

    public async Task<CaseWalk> DoAsync(Client by, string command, object request)
    {
        latest = (await by.PostAsync($"{Path}/{command}", request)).Succeeded();
        return this;
    }

    /// <summary>As the case stands now, after whatever alarms have done.</summary>
    public async Task<Answer> ReadAsync(string role)
    {
        var read = (await (await office.WithRoleAsync(role)).GetAsync(Path)).Succeeded();
        latest = read;
        return read;
    }

    public async Task<JsonElement> ClockAsync(string role, string clock) =>
        (await ReadAsync(role)).Each("clocks").Last(one => one.GetProperty("clock").GetString() == clock);

    /// <summary>The types of all events so far.</summary>
    public async Task<IReadOnlyList<string>> HistoryAsync(string role)
    {
        var history = (await (await office.WithRoleAsync(role)).GetAsync($"{Path}/history?limit=1000")).Succeeded();
        return [.. history.Each("items").Select(entry => entry.GetProperty("event").GetProperty("type").GetString()!)];
    }

    public async Task<Answer> VerifyAsync(string role) => (await (await office.WithRoleAsync(role)).GetAsync($"{Path}/verification")).Succeeded();

    private JsonElement TaskAt(string step, string? role)
    {
        var open = latest.Each("tasks").Where(task =>
            task.GetProperty("step").GetString() == step && (role is null || task.GetProperty("role").GetString() == role)).ToList();
        open.Should().ContainSingle("the open tasks are {0}", string.Join(", ", Open));
        return open[0];
    }

    private static Dictionary<string, object> Request(string? outcome, object? fields)
    {
        var request = new Dictionary<string, object>();
        if (outcome is not null)
            request["outcome"] = outcome;
        if (fields is not null)
            request["fields"] = fields;
        return request;
    }
}
