using System.Collections.Immutable;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Semantics.Components;

/// <summary>One of the fourteen components, verbatim.</summary>
/// <param name="Missing">Why the source has none; then <paramref name="Entries"/> is empty.</param>
/// <param name="Entries">In the order of the file.</param>
/// <param name="Span">Where its key is written.</param>
public sealed record Component(ComponentKind Kind, Text? Missing, ImmutableArray<ComponentEntry> Entries, TextSpan Span);

/// <summary>A text of a component.</summary>
/// <param name="Heading">The clause, role or title that it stands under (<c>2.1.c</c>); null in a plain list or text.</param>
/// <param name="Number">From 1 within the component or, under a heading, within the heading.</param>
/// <param name="Duty">A duty of evaluation, where the entry is one.</param>
public sealed record ComponentEntry(Name? Heading, int Number, Text Text, Duty? Duty, TextSpan Span);

/// <summary>Something that the office owes on dates of its own: a staff meeting every month, a survey every three.</summary>
/// <param name="Procedure">The procedure that carries it out; null where nothing does.</param>
public sealed record Duty(Name Name, Text? Text, Written<Term>? Every, Name? Procedure);
