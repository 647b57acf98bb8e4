using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Expressions;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Tests.Compiler.Diagnostics;

/// <summary>A list of conditions over the fields of a public complaint.</summary>
internal static class ConditionForm
{
    public static readonly IReadOnlyDictionary<string, FieldType> Fields = new Dictionary<string, FieldType>
    {
        ["tingkat"] = new FieldType.Choice([Option("ringan"), Option("normatif"), Option("berat")]),
        ["perlu-pengawasan"] = new FieldType.YesNo(),
        ["jumlah"] = new FieldType.Number(),
        ["tanggal-kunjungan"] = new FieldType.Date(),
        ["pukul"] = new FieldType.Time(),
        ["lampiran"] = new FieldType.File(),
        ["alamat"] = new FieldType.Text(),
        ["penerima"] = new FieldType.Recipients([new RoleKey("tata-usaha"), new RoleKey("humas")]),
    };

    public static IReadOnlyList<Diagnostic> Check(SourceText source)
    {
        var tree = SyntaxTree.Parse(source);
        var findings = new DiagnosticBag();
        findings.AddRange(tree.Diagnostics);
        foreach (var item in ((SequenceSyntax)tree.Root!).Items)
            Conditions.Compile((ScalarSyntax)((MappingSyntax)item).Find("when")!.Value, Fields, findings);
        return findings.ToImmutable();
    }

    private static Option Option(string value) => new(value, new Text(value));
}
