using WorkflowStandar.Engine.Outbox;

namespace WorkflowStandar.Server.Hosting;

/// <summary>Without a webhook nobody carries notices out of the house: they are read in it.</summary>
public sealed class NobodyDelivers : IDelivery
{
    public Task DeliverAsync(OutboxNotice notice, CancellationToken cancellation) => Task.CompletedTask;
}
