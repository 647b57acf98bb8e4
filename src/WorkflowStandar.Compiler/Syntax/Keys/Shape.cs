using WorkflowStandar.Compiler.Diagnostics;

namespace WorkflowStandar.Compiler.Syntax.Keys;

/// <summary>Reads one kind of value out of the tree, and can say what it reads.</summary>
public sealed class Shape<T>(ShapeDescription description, Func<SyntaxNode, DiagnosticBag, Written<T>?> read)
{
    public ShapeDescription Description { get; } = description;

    /// <returns>Null when the node is something else; then the bag says so.</returns>
    public Written<T>? Read(SyntaxNode node, DiagnosticBag findings) => read(node, findings);

    /// <summary>The same writing, checked further or turned into a value of the domain. <paramref name="turn"/> reports why it answers null.</summary>
    public Shape<TOther> To<TOther>(Func<Written<T>, DiagnosticBag, Written<TOther>?> turn) =>
        new(Description, (node, findings) => Read(node, findings) is { } written ? turn(written, findings) : null);

    public Shape<TOther> To<TOther>(Func<T, TOther> turn) =>
        To((written, _) => new Written<TOther>(turn(written.Value), written.Syntax));
}

/// <summary>The shapes of the language. See also <see cref="Section"/> for mappings with known keys.</summary>
public static partial class Shape
{
    private static Message What(string en, string id) => new(en, id);

    private static Shape<T> OfScalar<T>(ShapeDescription description, Func<ScalarSyntax, DiagnosticBag, Written<T>?> read) =>
        new(description, (node, findings) =>
        {
            if (node is not ScalarSyntax scalar)
                findings.Add(KeyDiagnostics.WrongForm(node, description));
            else if (string.IsNullOrWhiteSpace(scalar.Value))
                findings.Add(KeyDiagnostics.BlankText(scalar));
            else
                return read(scalar, findings);
            return null;
        });
}
