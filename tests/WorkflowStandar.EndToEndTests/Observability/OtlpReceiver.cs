using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace WorkflowStandar.EndToEndTests.Observability;

/// <summary>Takes what is sent over OTLP, and notices. Names and labels stand in the messages as plain text, and that is all that is looked at.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, string> received = new();

    private readonly TaskCompletionSource noticed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private OtlpReceiver(WebApplication app) => this.app = app;

    /// <summary>Ends when a notice has been posted to <c>/v1/notices</c>.</summary>
    public Task Noticed => noticed.Task;

    public string Address => app.Urls.First();

    public string Traces => received.GetValueOrDefault("traces", "");

    public string Metrics => received.GetValueOrDefault("metrics", "");

    public static async Task<OtlpReceiver> StartAsync()
    {
        var app = WebApplication.CreateSlimBuilder().Build();
        app.Urls.Add("http://127.0.0.1:0");
        var receiver = new OtlpReceiver(app);
        app.MapPost("/v1/{signal}", async (string signal, HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            var text = Encoding.UTF8.GetString(body.ToArray());
            receiver.received.AddOrUpdate(signal, text, (_, before) => before + text);
            if (signal == "notices")
                receiver.noticed.TrySetResult();
            return Results.Bytes([], "application/x-protobuf");
        });
        await app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
