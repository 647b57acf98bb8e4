using System.Collections.Immutable;
using WorkflowStandar.Compiler.Semantics;
using WorkflowStandar.Compiler.Semantics.Components;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Server.Api.Standards;

/// <summary>The published text of a standard: its fourteen components in statutory order, and the contradictions of the source with the choices made.</summary>
public sealed record ComponentsDocument(
    string Standard, string Edition, string? Decree, string? Source, ImmutableArray<ComponentDocument> Components, ImmutableArray<ConflictDocument> Conflicts)
{
    public static ComponentsDocument Of(Standard model) => new(
        model.Key.Value,
        model.Edition.Value,
        model.Decree.Number,
        model.Decree.Source,
        [.. model.Components.Select(ComponentDocument.Of)],
        [.. model.Conflicts.Select(conflict => new ConflictDocument(conflict.About, conflict.Texts, conflict.Choice, conflict.Because))]);
}

/// <param name="Group"><c>delivery</c> (what the public is promised) or <c>management</c>.</param>
/// <param name="Missing">Why the source has none.</param>
public sealed record ComponentDocument(string Component, string Group, int Number, Text Title, Text? Missing, ImmutableArray<ComponentTextDocument> Texts)
{
    public static ComponentDocument Of(Component component) => new(
        component.Kind.Key,
        component.Kind.IsDelivery ? "delivery" : "management",
        component.Kind.Number,
        new Text(component.Kind.Title.Id, component.Kind.Title.En),
        component.Missing,
        [.. component.Entries.Select(entry => new ComponentTextDocument(entry.Heading?.Value, entry.Text))]);
}

/// <param name="Heading">The clause, role or title that the text stands under.</param>
public sealed record ComponentTextDocument(string? Heading, Text Text);

public sealed record ConflictDocument(Text About, ImmutableArray<Text> Texts, Text Choice, Text Because);
