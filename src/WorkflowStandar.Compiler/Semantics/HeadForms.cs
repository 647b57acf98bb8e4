using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Compiler.Syntax.Keys;

namespace WorkflowStandar.Compiler.Semantics;

/// <summary>The small notations at the head of a file.</summary>
internal static class HeadForms
{
    public static Shape<Name> StandardKey { get; } = Shape.Phrase<Name>(
        Forms.What("an agency, a slash and a name", "instansi, garis miring, lalu nama"),
        "^[a-z][a-z0-9]*(-[a-z0-9]+)*/[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        ["setwan-dprd-pasuruan/data-informasi"],
        (scalar, findings) =>
        {
            if (scalar.Value.Split('/') is [var agency, var name] && NameRule.IsName(agency) && NameRule.IsName(name))
                return Of(scalar);
            findings.Add(StandardDiagnostics.NotAKey(scalar));
            return null;
        });

    public static Shape<Name> Edition { get; } = Shape.Phrase<Name>(
        Forms.What("an edition such as \"2023\"", "edisi seperti \"2023\""),
        "^[A-Za-z0-9][A-Za-z0-9.-]{0,31}$",
        ["2023"],
        (scalar, findings) =>
        {
            if (scalar.Value.Length <= 32 && char.IsAsciiLetterOrDigit(scalar.Value[0])
                && scalar.Value.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-'))
            {
                return Of(scalar);
            }

            findings.Add(StandardDiagnostics.NotAnEdition(scalar));
            return null;
        });

    public static Shape<Name> ServiceCode { get; } = Shape.Phrase<Name>(
        Forms.What("a code such as PDI", "kode seperti PDI"),
        "^[A-Z0-9]{2,8}$",
        ["PDI"],
        (scalar, findings) =>
        {
            if (IsCode(scalar.Value))
                return Of(scalar);
            var capitals = new string([.. scalar.Value.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit).Take(8)]);
            findings.Add(StandardDiagnostics.NotACode(scalar, IsCode(capitals) ? capitals : null));
            return null;
        });

    private static bool IsCode(string text) =>
        text.Length is >= 2 and <= 8 && text.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c));

    private static Written<Name> Of(ScalarSyntax scalar) => new(new Name(scalar.Value, scalar.ContentSpan), scalar);
}
