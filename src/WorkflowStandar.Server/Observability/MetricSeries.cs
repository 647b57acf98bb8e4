namespace WorkflowStandar.Server.Observability;

/// <summary>One set of labels of one instrument: a sum, a last value, or a histogram.</summary>
internal sealed class MetricSeries(double[]? bounds)
{
    private readonly Lock guard = new();
    private readonly long[] buckets = bounds is null ? [] : new long[bounds.Length + 1];
    private double value;
    private long count;

    /// <summary>The last collection that reported it; what is observed and no longer reported has ended.</summary>
    public int Seen { get; set; }

    public void Add(double amount)
    {
        lock (guard)
            value += amount;
    }

    public void Set(double amount)
    {
        lock (guard)
            value = amount;
    }

    public void Record(double amount)
    {
        var bucket = 0;
        while (bucket < bounds!.Length && amount > bounds[bucket])
            bucket++;
        lock (guard)
        {
            buckets[bucket]++;
            count++;
            value += amount;
        }
    }

    public (double Value, long Count, long[] Buckets) Read()
    {
        lock (guard)
            return (value, count, [.. buckets]);
    }
}
