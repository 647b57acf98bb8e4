namespace WorkflowStandar.Compiler.Diagnostics;

public enum Severity
{
    /// <summary>The file cannot be published as it is.</summary>
    Error,

    /// <summary>It can be published, but somebody should look.</summary>
    Warning,

    /// <summary>Worth knowing; asks for nothing.</summary>
    Info,
}
