using System.Collections.Immutable;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Semantics;

/// <summary>Something that a standard declares by a name and a title: a role, a document, a register, a value of a choice.</summary>
public sealed record Titled(Name Name, Text Title)
{
    internal static ImmutableArray<Titled> From(Written<ImmutableArray<WrittenEntry<Text>>>? entries) =>
        entries is null ? [] : [.. entries.Value.Select(entry => new Titled(Semantics.Name.Of(entry.Name), entry.Value.Value))];
}

/// <summary>A list of values from which choice fields take theirs (<c>choices</c>).</summary>
public sealed record ChoiceList(Name Name, ImmutableArray<Titled> Values);
