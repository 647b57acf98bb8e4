using WorkflowStandar.Engine;
using WorkflowStandar.StorageTests.Kit;

namespace WorkflowStandar.StorageTests;

/// <summary>What every store must do under the engine. A store derives from it and says how it is opened.</summary>
public abstract partial class StoreConformance : IAsyncLifetime
{
    private readonly List<IAsyncDisposable> opened = [];

    /// <summary>Opens the data of this test: empty at first, afterwards as the last opening left it.</summary>
    /// <param name="beforeWrite">Called before every statement that writes; what it throws breaks that statement.</param>
    /// <param name="deliversNotices">Whether somebody carries notices out.</param>
    /// <param name="unclaimedBytes">How much may lie unclaimed; null for as much as anybody could want.</param>
    protected abstract Task<IStorage> OpenAsync(Action? beforeWrite = null, bool deliversNotices = false, long? unclaimedBytes = null);

    /// <summary>Throws the data of this test away.</summary>
    protected abstract Task RemoveAsync();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await CloseAsync();
        await RemoveAsync();
    }

    private protected async Task<House> OpenHouseAsync(
        VirtualTime? time = null, PublishedPlans? plans = null, Func<IStorage, House>? build = null, Action? beforeWrite = null, bool deliversNotices = false, Func<Task<IStorage>>? open = null)
    {
        var storage = open is null ? await OpenAsync(beforeWrite, deliversNotices) : await open();
        opened.Add(storage);
        var house = build?.Invoke(storage) ?? new House(storage, time, plans);
        opened.Add(house);
        return house;
    }

    /// <summary>Closes what is open, in the order in which a server would: the engine, then the store.</summary>
    private protected async Task CloseAsync()
    {
        foreach (var open in Enumerable.Reverse(opened))
            await open.DisposeAsync();
        opened.Clear();
    }
}
