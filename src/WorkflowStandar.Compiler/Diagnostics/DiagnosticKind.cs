using System.Runtime.CompilerServices;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Compiler.Diagnostics;

/// <summary>A kind of finding. Each is one static field named by its code, in the catalogue class of its family.</summary>
/// <remarks>
/// Families: WS0xxx text, WS1xxx syntax, WS2xxx semantics, WS3xxx expressions, WS4xxx flow, WS5xxx publication,
/// WS6xxx calendars and agencies, WS7xxx scenarios. A code is never given a second meaning; each has its page definitions/diagnostics/WSnnnn.md.
/// </remarks>
public sealed class DiagnosticKind
{
    private DiagnosticKind(string code, Severity severity, Message title) =>
        (Code, Severity, Title) = (code, severity, title);

    public string Code { get; }

    public Severity Severity { get; }

    public Message Title { get; }

    public static DiagnosticKind Error(string en, string id, [CallerMemberName] string code = "") =>
        new(code, Severity.Error, new Message(en, id));

    public static DiagnosticKind Warning(string en, string id, [CallerMemberName] string code = "") =>
        new(code, Severity.Warning, new Message(en, id));

    public static DiagnosticKind Info(string en, string id, [CallerMemberName] string code = "") =>
        new(code, Severity.Info, new Message(en, id));

    public Diagnostic At(TextSpan span, string en, string id, params ReadOnlySpan<Fix> fixes) =>
        new(this, span, new Message(en, id), [.. fixes], []);

    public override string ToString() => $"{Code} {Title.En}";
}
