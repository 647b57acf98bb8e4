using System.Collections.Immutable;
using WorkflowStandar.Compiler.Diagnostics;

namespace WorkflowStandar.Compiler.Syntax.Keys;

/// <summary>One key of the language: its name, whether it must be there, what it holds, and the text that explains it in an editor.</summary>
public abstract record Key(string Name, bool IsRequired, Message Help)
{
    public abstract ShapeDescription Description { get; }

    /// <summary>Words that authors write instead; each is answered with the right one. Never accepted.</summary>
    public ImmutableArray<string> AlsoCalled { get; init; } = [];

    public static Key<T> Required<T>(string name, Shape<T> shape, string en, string id) => new(name, true, shape, new Message(en, id));

    public static Key<T> Optional<T>(string name, Shape<T> shape, string en, string id) => new(name, false, shape, new Message(en, id));
}

public sealed record Key<T>(string Name, bool IsRequired, Shape<T> Shape, Message Help) : Key(Name, IsRequired, Help)
{
    public override ShapeDescription Description => Shape.Description;
}

/// <summary>The keys that one kind of mapping may have. The one description of them: readers, findings and the editor schema follow it.</summary>
/// <remarks>The name is for the schema's definitions: kebab-case and unique. What it is reads within a sentence: "a task", "the decree".</remarks>
public sealed class KeyTable(string name, Message what, params ImmutableArray<Key> keys)
{
    public string Name { get; } = name;

    public Message What { get; } = what;

    public ImmutableArray<Key> Keys { get; } = keys;

    public Key? Find(string name)
    {
        foreach (var key in Keys)
        {
            if (string.Equals(key.Name, name, StringComparison.Ordinal))
                return key;
        }

        return null;
    }
}
