using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Core.Cases;

/// <summary>Where the flow stands: navigation's own state, apart from who may do what and what it costs in time.</summary>
/// <param name="LastNumber">The highest token or group number given out.</param>
public sealed record Position(ImmutableArray<Token> Tokens, ImmutableArray<TokenGroup> Groups, int LastNumber)
{
    public static Position Start { get; } = new([], [], 0);

    public Token? Token(int number)
    {
        foreach (var token in Tokens)
            if (token.Number == number)
                return token;
        return null;
    }

    public TokenGroup? Group(int number)
    {
        foreach (var group in Groups)
            if (group.Number == number)
                return group;
        return null;
    }

    /// <summary>The position without a token that has left its step.</summary>
    /// <exception cref="InvalidOperationException">There is no such token.</exception>
    public Position Without(int token) => this with { Tokens = Tokens.Remove(Existing(token)) };

    /// <summary>Whether something in <paramref name="group"/> runs inside <paramref name="outer"/>, at any depth.</summary>
    public bool IsWithin(int? group, int outer)
    {
        while (group is { } number && number != outer)
            group = Group(number)?.Parent;
        return group == outer;
    }

    internal Position Opened(Token token) => this with { Tokens = Tokens.Add(token), LastNumber = Math.Max(LastNumber, token.Number) };

    internal Position Opened(TokenGroup group) => this with { Groups = Groups.Add(group), LastNumber = Math.Max(LastNumber, group.Number) };

    internal Position Arrived(int group)
    {
        var before = Existing(group, Group(group));
        return this with { Groups = Groups.Replace(before, before with { Arrived = before.Arrived + 1 }) };
    }

    /// <summary>The group has joined: it and what was nested in it are gone.</summary>
    internal Position Joined(int group)
    {
        Existing(group, Group(group));
        return this with { Groups = Groups.RemoveAll(other => IsWithin(other.Number, group)) };
    }

    internal Position Moved(int token, Instant until)
    {
        var before = Existing(token);
        return this with { Tokens = Tokens.Replace(before, before with { Until = until }) };
    }

    private Token Existing(int token) => Existing(token, Token(token));

    private static T Existing<T>(int number, T? found)
        where T : class => found ?? throw new InvalidOperationException($"The case has no {typeof(T).Name} {number}.");
}

/// <param name="Group">The parallel or distribution that the token runs in; null on the main path.</param>
/// <param name="Since">When it came to this step.</param>
/// <param name="Until">When a wait is over, or after which a return lapses; null for never.</param>
public sealed record Token(int Number, StepKey Step, int? Group, TokenState State, Instant Since, Instant? Until = null)
{
    /// <summary>What a returned file lacks.</summary>
    public ImmutableArray<FieldKey> Missing { get; init; } = [];

    /// <summary>The task whose completion returned the file; null where it cannot be recalled.</summary>
    public int? Sent { get; init; }
}

public enum TokenState
{
    /// <summary>An open task.</summary>
    Working,

    /// <summary>With the applicant.</summary>
    Returned,

    /// <summary>Waiting for a date.</summary>
    Waiting,
}

/// <summary>A parallel or distribution under way.</summary>
public sealed record TokenGroup(int Number, StepKey Step, int? Parent, int Branches, int Needed, int Arrived);
