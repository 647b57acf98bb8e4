using System.Text.Json.Nodes;

namespace WorkflowStandar.Cli.Lsp;

/// <summary>What the editor has sent and nobody has answered yet, in its order.</summary>
/// <remarks>It is filled beside the answering, so that it can be seen that somebody types on, or no longer wants an answer.</remarks>
internal sealed class MessageQueue
{
    private readonly LinkedList<JsonObject> waiting = new();
    private bool isEnded;

    /// <summary>The messages of a stream, read beside the answering until it ends.</summary>
    public static MessageQueue Reading(MessageStream stream)
    {
        var queue = new MessageQueue();
        new Thread(() => queue.Fill(stream)) { IsBackground = true, Name = "editor" }.Start();
        return queue;
    }

    public void Add(JsonObject message) => Change(() => waiting.AddLast(message));

    /// <summary>Nothing more will come.</summary>
    public void End() => Change(() => isEnded = true);

    /// <summary>Waits for the next message.</summary>
    /// <returns>Null at the end.</returns>
    public JsonObject? Take()
    {
        lock (waiting)
        {
            while (waiting.Count == 0 && !isEnded)
                Monitor.Wait(waiting);
            var first = waiting.First?.Value;
            if (first is not null)
                waiting.RemoveFirst();
            return first;
        }
    }

    /// <summary>Whether a message is there, or comes within so long.</summary>
    public bool HasMore(TimeSpan within)
    {
        lock (waiting)
            return waiting.Count > 0 || (!isEnded && Monitor.Wait(waiting, within) && waiting.Count > 0);
    }

    /// <summary>The editor has taken a question back before it was answered.</summary>
    public bool IsTakenBack(JsonNode id)
    {
        lock (waiting)
            return waiting.Any(message => (string?)message["method"] == "$/cancelRequest" && JsonNode.DeepEquals(message["params"]?["id"], id));
    }

    private void Fill(MessageStream stream)
    {
        try
        {
            while (stream.Read() is { } message)
                Add(message);
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // The editor is gone, which is an end like any other.
        }

        End();
    }

    private void Change(Action change)
    {
        lock (waiting)
        {
            change();
            Monitor.PulseAll(waiting);
        }
    }
}
