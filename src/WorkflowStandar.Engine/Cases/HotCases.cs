namespace WorkflowStandar.Engine.Cases;

/// <summary>The cases used last, ready to be decided on. Holds what is committed only.</summary>
internal sealed class HotCases(int capacity)
{
    private readonly Dictionary<CaseKey, LinkedListNode<(CaseKey Key, StoredCase Case)>> byKey = [];
    private readonly LinkedList<(CaseKey Key, StoredCase Case)> byUse = [];

    public StoredCase? Find(CaseKey key)
    {
        if (!byKey.TryGetValue(key, out var node))
            return null;
        byUse.Remove(node);
        byUse.AddFirst(node);
        return node.Value.Case;
    }

    /// <summary>A case that has ended is hardly asked for again and is not kept.</summary>
    public void Put(CaseKey key, StoredCase @case)
    {
        Remove(key);
        if (!@case.State.IsOpen)
            return;
        byKey[key] = byUse.AddFirst((key, @case));
        if (byKey.Count <= capacity)
            return;
        byKey.Remove(byUse.Last!.Value.Key);
        byUse.RemoveLast();
    }

    public void Remove(CaseKey key)
    {
        if (byKey.Remove(key, out var node))
            byUse.Remove(node);
    }
}
