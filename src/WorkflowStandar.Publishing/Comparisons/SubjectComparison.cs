using System.Collections.Immutable;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Publishing.Comparisons;

/// <summary>Finds what differs between two lists of subjects of one kind.</summary>
internal static class SubjectComparison
{
    /// <param name="inOrder">Their order means something: a move is told.</param>
    public static IEnumerable<Change> Compare(ImmutableArray<Subject> old, ImmutableArray<Subject> @new, bool inOrder = false)
    {
        var pairs = Pair(old, @new);
        var kept = new HashSet<Subject>(pairs.Values, ReferenceEqualityComparer.Instance);
        foreach (var gone in old.Where(subject => !kept.Contains(subject)))
            yield return new Change(gone.Area, ChangeKind.Removed, gone.Address, Sentences.Removed(gone), gone.Title, null);
        var stayed = inOrder ? InPlace(old, @new, pairs) : [];
        Subject? above = null;
        foreach (var subject in @new)
        {
            if (!pairs.TryGetValue(subject, out var before))
            {
                yield return new Change(subject.Area, ChangeKind.Added, subject.Address, Sentences.Added(subject, inOrder ? above : null), null, subject.Title);
            }
            else
            {
                if (inOrder && !stayed.Contains(subject))
                    yield return new Change(subject.Area, ChangeKind.Moved, subject.Address, Sentences.Moved(subject, above), null, null) { Was = before.Address };
                foreach (var change in Compare(before, subject))
                    yield return change with { Was = before.Address };
            }

            above = subject;
        }
    }

    /// <summary>By key; what is left over, by title, because a key is no word that officials see.</summary>
    private static Dictionary<Subject, Subject> Pair(ImmutableArray<Subject> old, ImmutableArray<Subject> @new)
    {
        var byKey = old.ToDictionary(subject => subject.Key, StringComparer.Ordinal);
        var pairs = new Dictionary<Subject, Subject>(ReferenceEqualityComparer.Instance);
        foreach (var subject in @new)
        {
            if (byKey.Remove(subject.Key, out var same))
                pairs[subject] = same;
        }

        foreach (var subject in @new.Where(subject => !pairs.ContainsKey(subject)))
        {
            if (byKey.Values.FirstOrDefault(candidate => candidate.Title.Id == subject.Title.Id) is { } renamed && byKey.Remove(renamed.Key))
                pairs[subject] = renamed;
        }

        return pairs;
    }

    /// <summary>The most that can be left where they were: a longest common subsequence.</summary>
    private static HashSet<Subject> InPlace(ImmutableArray<Subject> old, ImmutableArray<Subject> @new, Dictionary<Subject, Subject> pairs)
    {
        var places = @new.Where(pairs.ContainsKey).Select(subject => (subject, was: old.IndexOf(pairs[subject]))).ToArray();
        var lengths = new int[places.Length];
        var previous = new int[places.Length];
        for (var i = 0; i < places.Length; i++)
        {
            (lengths[i], previous[i]) = (1, -1);
            for (var j = 0; j < i; j++)
            {
                if (places[j].was < places[i].was && lengths[j] + 1 > lengths[i])
                    (lengths[i], previous[i]) = (lengths[j] + 1, j);
            }
        }

        var stayed = new HashSet<Subject>(ReferenceEqualityComparer.Instance);
        for (var at = places.Length == 0 ? -1 : Array.IndexOf(lengths, lengths.Max()); at >= 0; at = previous[at])
            stayed.Add(places[at].subject);
        return stayed;
    }

    private static IEnumerable<Change> Compare(Subject old, Subject @new)
    {
        if (old.Title != @new.Title)
            yield return Of(@new, ChangeKind.Changed, Sentences.Renamed(@new, old.Title), old.Title, @new.Title);
        if (old.Key != @new.Key)
            yield return Of(@new, ChangeKind.Changed, Sentences.Rekeyed(@new, old), new Text(old.Key), new Text(@new.Key));
        foreach (var aspect in @new.Aspects)
        {
            foreach (var change in Compare(@new, old.Aspects.FirstOrDefault(other => other.Label == aspect.Label), aspect))
                yield return change;
        }

        foreach (var aspect in old.Aspects.Where(aspect => @new.Aspects.All(other => other.Label != aspect.Label)))
        {
            foreach (var change in Compare(@new, aspect, Nothing(aspect)))
                yield return change;
        }
    }

    private static IEnumerable<Change> Compare(Subject subject, Aspect? old, Aspect aspect) => aspect switch
    {
        Aspect.One one when (old as Aspect.One)?.Value is var before && before != one.Value =>
            [Of(subject, ChangeKind.Changed, Sentences.Changed(subject, one, before), before, one.Value)],
        Aspect.Flag flag when ((old as Aspect.Flag)?.Value ?? false) != flag.Value =>
            [Of(subject, ChangeKind.Changed, Sentences.Turned(subject, flag), null, null)],
        Aspect.Many many => Compare(subject, (old as Aspect.Many)?.Values ?? [], many),
        _ => [],
    };

    private static IEnumerable<Change> Compare(Subject subject, ImmutableArray<(string Key, Text Words)> old, Aspect.Many many)
    {
        var before = old.GroupBy(value => value.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Words, StringComparer.Ordinal);
        var after = many.Values.Select(value => value.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (key, words) in before.Where(pair => !after.Contains(pair.Key)))
            yield return Of(subject, ChangeKind.Changed, Sentences.Went(subject, many, words), words, null);
        foreach (var (key, words) in many.Values.DistinctBy(value => value.Key, StringComparer.Ordinal))
        {
            if (!before.TryGetValue(key, out var was))
                yield return Of(subject, ChangeKind.Changed, Sentences.Came(subject, many, words), null, words);
            else if (was != words)
                yield return Of(subject, ChangeKind.Changed, Sentences.Changed(subject, new Aspect.One(many.Label, words), was), was, words);
        }

        var keys = many.Values.Select(value => value.Key).ToArray();
        var oldKeys = old.Select(value => value.Key).ToArray();
        if (!keys.SequenceEqual(oldKeys, StringComparer.Ordinal) && keys.Order(StringComparer.Ordinal).SequenceEqual(oldKeys.Order(StringComparer.Ordinal), StringComparer.Ordinal))
            yield return Of(subject, ChangeKind.Moved, Sentences.Reordered(subject, many), null, null);
    }

    private static Aspect Nothing(Aspect aspect) => aspect switch
    {
        Aspect.One one => one with { Value = null },
        Aspect.Many many => many with { Values = [] },
        Aspect.Flag flag => flag with { Value = false },
        _ => throw new ArgumentOutOfRangeException(nameof(aspect), "The family of aspects is closed."),
    };

    private static Change Of(Subject subject, ChangeKind kind, Text said, Text? before, Text? after) => new(subject.Area, kind, subject.Address, said, before, after);
}
