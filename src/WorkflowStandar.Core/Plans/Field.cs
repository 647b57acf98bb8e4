using System.Collections.Immutable;

namespace WorkflowStandar.Core.Plans;

/// <summary>A datum of the case, filled at intake or asked by a step.</summary>
/// <param name="Personal">Personal data (UU 27/2022): shown only to those whose step needs it.</param>
/// <param name="Required">Must have a value when its form (intake or step) is handed in.</param>
public sealed record Field(
    FieldKey Key,
    Text Title,
    FieldType Type,
    bool Required = false,
    bool Personal = false,
    Text? Hint = null);

/// <summary>What values a field takes.</summary>
public abstract record FieldType
{
    private FieldType()
    {
    }

    /// <summary>Text of one line or more, at most <paramref name="MaximumLength"/> characters.</summary>
    public sealed record Text(int MaximumLength = 4000, bool ManyLines = false) : FieldType;

    /// <summary>A decimal number, bounds inclusive.</summary>
    public sealed record Number(decimal? Minimum = null, decimal? Maximum = null) : FieldType;

    /// <summary>A calendar date, <c>yyyy-MM-dd</c>.</summary>
    public sealed record Date : FieldType;

    /// <summary>A time of day, <c>HH:mm</c>.</summary>
    public sealed record Time : FieldType;

    public sealed record YesNo : FieldType;

    /// <summary>An undertaking that the applicant must accept: only true is a value.</summary>
    public sealed record Undertaking : FieldType;

    /// <summary>One of a declared list.</summary>
    public sealed record Choice(ImmutableArray<Option> Options) : FieldType;

    /// <summary>A person or body (nama perseorangan, lembaga, organisasi).</summary>
    public sealed record Party : FieldType;

    /// <summary>A telephone number: 6 to 15 digits, with an optional leading +, spaces, dashes and brackets.</summary>
    public sealed record Phone : FieldType;

    public sealed record Email : FieldType;

    /// <summary>An attached file; the value is the attachment's id.</summary>
    public sealed record File : FieldType;

    /// <summary>One role, chosen at run time among <paramref name="Among"/>.</summary>
    public sealed record Role(ImmutableArray<RoleKey> Among) : FieldType;

    /// <summary>One or several recipients, chosen at run time: each a role among <paramref name="Among"/>, or <c>role:person</c> for one holder of it.</summary>
    public sealed record Recipients(ImmutableArray<RoleKey> Among) : FieldType;
}

/// <summary>One value of a <see cref="FieldType.Choice"/>.</summary>
public sealed record Option(string Value, Text Title);
