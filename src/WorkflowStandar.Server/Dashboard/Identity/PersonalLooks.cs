using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Accounts;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Server.Api.Cases;
using WorkflowStandar.Server.Api.Identity;

namespace WorkflowStandar.Server.Dashboard.Identity;

/// <summary>Writes down every look at personal data. Looks that come while some are being written go together into the next batch.</summary>
public sealed class PersonalLooks(ILookStore store, IClock clock)
{
    private readonly Lock gate = new();
    private Batch? gathering;
    private bool isWriting;

    /// <summary>Returns once it is durable: what cannot be written down is not shown.</summary>
    /// <param name="what">What was shown, in a few words and without its content: <c>halaman perkara</c>, <c>telepon pemohon</c>.</param>
    public ValueTask RecordAsync(StaffMember who, CaseKey of, string what, CancellationToken cancellation) =>
        RecordAsync(new Look(of.Agency, clock.GetCurrentInstant(), who.Row.Id, of.Id, what), cancellation);

    /// <summary>A look that concerns no single case: a search, a list, an export.</summary>
    public ValueTask RecordAsync(StaffMember who, string what, CancellationToken cancellation) =>
        RecordAsync(new Look(who.Agency, clock.GetCurrentInstant(), who.Row.Id, null, what), cancellation);

    /// <summary>A look over the API that concerns no single case.</summary>
    public ValueTask RecordAsync(Caller.Known who, AgencyKey agency, string what, CancellationToken cancellation) =>
        RecordAsync(new Look(agency, clock.GetCurrentInstant(), who.Row.Id, null, what), cancellation);

    /// <summary>A look over the API, where the case has personal data and the holder of a key was shown them. Applicants look at their own.</summary>
    public ValueTask RecordAsync(OpenedCase opened, string what, CancellationToken cancellation) =>
        opened.Caller is Caller.Known { Row.Kind: not ActorKind.Applicant } known
            && PersonalData.IsShownTo(opened)
            && !PersonalData.Split(opened.Plan, opened.State.Fields, shown: false).Masked.IsEmpty
                ? RecordAsync(new Look(opened.Key.Agency, clock.GetCurrentInstant(), known.Row.Id, opened.Key.Id, what), cancellation)
                : ValueTask.CompletedTask;

    private async ValueTask RecordAsync(Look look, CancellationToken cancellation)
    {
        Task written;
        lock (gate)
        {
            gathering ??= new Batch();
            gathering.Looks.Add(look);
            written = gathering.Written.Task;
            if (!isWriting)
            {
                isWriting = true;
                _ = Task.Run(WriteAsync, CancellationToken.None);
            }
        }

        await written.WaitAsync(cancellation);
    }

    private async Task WriteAsync()
    {
        while (Take() is { } batch)
        {
            try
            {
                await store.AddAsync(batch.Looks.ToImmutable());
                batch.Written.SetResult();
            }
            catch (Exception exception)
            {
                batch.Written.SetException(exception);
            }
        }
    }

    private Batch? Take()
    {
        lock (gate)
        {
            var batch = gathering;
            gathering = null;
            isWriting = batch is not null;
            return batch;
        }
    }

    private sealed class Batch
    {
        public ImmutableArray<Look>.Builder Looks { get; } = ImmutableArray.CreateBuilder<Look>();

        public TaskCompletionSource Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
