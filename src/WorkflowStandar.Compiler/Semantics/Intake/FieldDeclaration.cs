using System.Collections.Immutable;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Semantics.Intake;

/// <summary>A field as declared: at the intake, at the top level, or where a step asks for it.</summary>
/// <param name="From">The list of <c>choices</c> that a choice takes its values from.</param>
/// <param name="Options">Values declared in place.</param>
/// <param name="Among">The roles that a role or recipients field chooses from.</param>
/// <param name="Clauses">The requirements that it carries.</param>
/// <param name="Inferred">Why it is asked although no requirement names it.</param>
public sealed record FieldDeclaration(
    Name Name,
    FieldKind Kind,
    Text? Title,
    bool Required,
    bool Personal,
    Text? Hint,
    Written<decimal>? Minimum,
    Written<decimal>? Maximum,
    Name? From,
    ImmutableArray<Titled> Options,
    ImmutableArray<Name> Among,
    ImmutableArray<Written<string>> Clauses,
    Text? Inferred,
    FieldOrigin Origin,
    TextSpan Span)
{
    public Text TitleOrDefault => Title ?? DefaultTitle.Of(Name);

    /// <summary>Whether <c>personal</c> is written, true or false.</summary>
    public bool SaysWhetherPersonal { get; init; }
}

/// <summary>Where a field is declared.</summary>
public enum FieldOrigin
{
    Intake,

    /// <summary>Under <c>fields</c> at the top level: only steps ask for it.</summary>
    Shared,

    /// <summary>In the <c>asks</c> of one step or internal start.</summary>
    Ask,
}

/// <summary>The types of fields, by the words of the language.</summary>
public enum FieldKind
{
    Text,
    LongText,
    Number,
    Date,
    Time,
    YesNo,
    Undertaking,
    Choice,
    Party,
    Phone,
    Email,
    File,
    Role,
    Recipients,
}

/// <summary>A field that a step asks for.</summary>
/// <param name="Declared">The declaration, where it is made here; null where the field is declared elsewhere.</param>
/// <param name="Required">Null: as the field's own declaration says.</param>
public sealed record AskDeclaration(Name Field, bool? Required, FieldDeclaration? Declared);

/// <summary>A way in.</summary>
/// <param name="Requires">Fields needed through this channel, besides the required ones.</param>
/// <param name="Without">Intake fields that this channel cannot carry.</param>
/// <param name="Clauses">Where the text names it.</param>
public sealed record ChannelDeclaration(
    Name Name, Text? Title, bool SelfService, ImmutableArray<Name> Requires, ImmutableArray<Name> Without, ImmutableArray<Written<string>> Clauses, TextSpan Span)
{
    public Text TitleOrDefault => Title ?? DefaultTitle.Of(Name);
}
