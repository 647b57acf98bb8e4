using System.Collections.Immutable;

namespace WorkflowStandar.Compiler.Expressions;

/// <summary>The words that mean something in a condition.</summary>
public static class ConditionWords
{
    public const string And = "and";
    public const string Or = "or";
    public const string Not = "not";
    public const string In = "in";
    public const string Is = "is";
    public const string Given = "given";
    public const string True = "true";
    public const string False = "false";

    /// <summary>Fields and choice values cannot have these names: a condition could not ask for them.</summary>
    public static ImmutableHashSet<string> Reserved { get; } = [And, Or, Not, In, Is, Given, True, False];

    /// <summary>What people write out of habit (Indonesian, other languages, capitals), and what it is here.</summary>
    private static readonly ImmutableDictionary<string, string> Habits = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["dan"] = And,
        ["atau"] = Or,
        ["bukan"] = Not,
        ["tidak"] = Not,
        ["and"] = And,
        ["or"] = Or,
        ["not"] = Not,
        ["in"] = In,
        ["is"] = Is,
        ["given"] = Given,
        ["true"] = True,
        ["false"] = False,
    }.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The word of the language that was probably meant; null when the word is already right, or is none.</summary>
    internal static string? Meant(string word) =>
        !Reserved.Contains(word) && Habits.TryGetValue(word, out var meant) ? meant : null;
}
