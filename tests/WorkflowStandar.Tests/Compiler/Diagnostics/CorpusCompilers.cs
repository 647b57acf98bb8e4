using WorkflowStandar.Compiler.Agencies;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;

namespace WorkflowStandar.Tests.Compiler.Diagnostics;

/// <summary>
/// What reads a file of the corpus: said by the family of its code, so that a mistake in the writing, in a key or in a
/// condition needs no whole standard around it.
/// </summary>
internal static class CorpusCompilers
{
    /// <summary>Families of which every code must have its case here; scenarios (WS7xxx) keep theirs beside their tests.</summary>
    public static bool IsOfAFamilyHere(string code) => code[2] is not '7';

    public static Func<SourceText, IReadOnlyList<Diagnostic>> For(string name) => Path.GetFileName(name)[..4] switch
    {
        "WS00" or "WS10" => source => SyntaxTree.Parse(source).Diagnostics,
        "WS11" => VisitForm.Check,
        "WS30" => ConditionForm.Check,
        "WS60" => CalendarForm.Check,
        "WS61" => source => AgencyFile.Read(source).Diagnostics,
        _ when Path.GetFileName(name).StartsWith("WS2006", StringComparison.Ordinal) => source => SmallOffice.Compile(source, "terbitan").Diagnostics,
        ['W', 'S', '2' or '4' or '5', ..] => source => SmallOffice.Compile(source).Diagnostics,
        var family => throw new NotSupportedException($"No compiler reads the corpus family {family}xx yet."),
    };
}
