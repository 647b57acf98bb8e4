namespace WorkflowStandar.Engine.Cases;

/// <summary>The newest truth that commands are decided on: what is committed, under what the batches on their way to the disk will have changed.</summary>
/// <remarks>Used by the writer loop only. What is staged becomes the truth with its batch, or is forgotten with all that was built upon it.</remarks>
internal sealed class Ledger(ICaseStore store, int cachedCases)
{
    private readonly HotCases committed = new(cachedCases);
    private readonly Dictionary<SequenceKey, long> committedNumbers = [];
    private readonly Dictionary<CaseKey, (StoredCase Case, int Batch)> stagedCases = [];
    private readonly Dictionary<SequenceKey, (long Last, int Batch)> stagedNumbers = [];
    private readonly Dictionary<AnswerKey, (Staged Staged, int Batch)> stagedAnswers = [];

    public async ValueTask<StoredCase?> FindAsync(CaseKey key)
    {
        if (stagedCases.TryGetValue(key, out var staged))
            return staged.Case;
        if (committed.Find(key) is { } hot)
            return hot;
        var found = await store.FindAsync(key);
        if (found is not null)
            committed.Put(key, found);
        return found;
    }

    public async ValueTask<long> LastNumberAsync(SequenceKey sequence)
    {
        if (stagedNumbers.TryGetValue(sequence, out var staged))
            return staged.Last;
        if (committedNumbers.TryGetValue(sequence, out var last))
            return last;
        return committedNumbers[sequence] = await store.LastNumberAsync(sequence);
    }

    /// <summary>A command accepted under the key in a batch that is not committed yet.</summary>
    public Staged? StagedAnswer(AnswerKey key) => stagedAnswers.TryGetValue(key, out var staged) ? staged.Staged : null;

    public ValueTask<RecordedAnswer?> FindAnswerAsync(AnswerKey key) => store.FindAnswerAsync(key);

    public void Stage(Staged staged, int batch)
    {
        stagedCases[staged.Append.Case] = (staged.After, batch);
        foreach (var draw in staged.Append.Draws)
            stagedNumbers[draw.Sequence] = (draw.Now, batch);
        if (staged.Append.Answer is { } answer)
            stagedAnswers[answer.Key] = (staged, batch);
    }

    /// <summary>The batch is durable.</summary>
    public void Promote(int batch, IEnumerable<Staged> all)
    {
        foreach (var staged in all)
        {
            var key = staged.Append.Case;
            if (stagedCases.TryGetValue(key, out var newest) && newest.Batch == batch)
            {
                stagedCases.Remove(key);
                committed.Put(key, newest.Case);
            }
            foreach (var draw in staged.Append.Draws)
            {
                committedNumbers[draw.Sequence] = draw.Now;
                if (stagedNumbers.TryGetValue(draw.Sequence, out var number) && number.Batch == batch)
                    stagedNumbers.Remove(draw.Sequence);
            }
            if (staged.Append.Answer is { } answer)
                stagedAnswers.Remove(answer.Key);
        }
    }

    /// <summary>A batch failed: nothing that is not committed counts, and of what it touched nothing remembered can be trusted.</summary>
    public void Discard(IEnumerable<Staged> failed)
    {
        stagedCases.Clear();
        stagedNumbers.Clear();
        stagedAnswers.Clear();
        committedNumbers.Clear();
        foreach (var staged in failed)
            committed.Remove(staged.Append.Case);
    }
}

/// <summary>A command that was accepted, not yet committed.</summary>
internal sealed record Staged(CaseAppend Append, StoredCase After, CaseAnswer.Accepted Answer);
