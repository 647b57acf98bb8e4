using System.Threading.Channels;

namespace WorkflowStandar.Engine.Alarms;

/// <summary>Wakes one sleeper; a call that comes before the sleep is not lost, and many count as one.</summary>
internal sealed class WakeSignal
{
    private readonly Channel<bool> calls = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Set() => calls.Writer.TryWrite(true);

    public async Task WaitAsync(CancellationToken cancellation) => await calls.Reader.ReadAsync(cancellation);
}
