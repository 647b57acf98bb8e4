namespace WorkflowStandar.Compiler.Sources;

/// <summary>A place as people say it: line and column from 1. A column is one Unicode character (code point), as editors show it.</summary>
public readonly record struct LinePosition(int Line, int Column)
{
    public override string ToString() => $"{Line}:{Column}";
}
