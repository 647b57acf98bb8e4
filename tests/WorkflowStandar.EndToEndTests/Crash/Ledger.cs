using System.Collections.Concurrent;
using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Crash;

/// <summary>What the clients have sent, and what the server has acknowledged of it: outside of the server, so that it survives every crash.</summary>
public sealed class Ledger
{
    private readonly ConcurrentDictionary<string, Sent> pending = new();
    private readonly ConcurrentDictionary<Sent, Answer> acknowledged = new();
    private TaskCompletionSource enough = new();
    private int submissions;
    private int missingToEnough = int.MaxValue;

    /// <summary>The numbers of all cases whose submission was acknowledged.</summary>
    public IEnumerable<string> Numbers => acknowledged.Where(pair => pair.Key.Of is null).Select(pair => pair.Value.String("number"));

    /// <summary>Those of them that nobody completes.</summary>
    public IReadOnlySet<string> LeftOpen => acknowledged.Where(pair => StaysOpen(pair.Key)).Select(pair => pair.Value.String("number")).ToHashSet();

    public Sent Submission() => new(Guid.NewGuid().ToString(), "cases", SmallStandard.Submission(), Interlocked.Increment(ref submissions), null);

    public Sent CompletionOf(Sent submission) =>
        new(Guid.NewGuid().ToString(), $"cases/{acknowledged[submission].String("number")}/tasks/1/complete", new { }, submission.Ordinal, submission);

    public bool StaysOpen(Sent sent) => sent.Of is null && sent.Ordinal % 3 == 0;

    /// <summary>The highest version of each case that any answer has named.</summary>
    public IReadOnlyDictionary<string, int> AcknowledgedVersions => acknowledged.Values
        .GroupBy(answer => answer.String("number"))
        .ToDictionary(answers => answers.Key, answers => answers.Max(answer => answer.Number("version")));

    /// <summary>Completed once the server has acknowledged so many requests from now on.</summary>
    public Task WhenAcknowledged(int count)
    {
        enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref missingToEnough, count);
        return enough.Task;
    }

    public async Task SendAsync(Client office, Sent sent)
    {
        pending[sent.IdempotencyKey] = sent;
        var answer = (await office.PostAsync(sent.Path, sent.Body, ("Idempotency-Key", sent.IdempotencyKey))).Succeeded();
        acknowledged.TryAdd(sent, answer).Should().BeTrue();
        pending.TryRemove(sent.IdempotencyKey, out _);
        if (Interlocked.Decrement(ref missingToEnough) == 0)
            enough.TrySetResult();
    }

    /// <summary>What was under way when the server died may have been carried out or not: sent again under its key, it is carried out once.</summary>
    public async Task SendAgainAsync(Client office)
    {
        foreach (var sent in pending.Values)
        {
            await SendAsync(office, sent);
            if (sent.Of is null && !StaysOpen(sent))
                await SendAsync(office, CompletionOf(sent));
        }
    }
}

/// <summary>A request under its idempotency key.</summary>
/// <param name="Ordinal">Which submission it is, or belongs to.</param>
/// <param name="Of">The submission whose case it completes; null for a submission.</param>
public sealed record Sent(string IdempotencyKey, string Path, object Body, int Ordinal, Sent? Of);
