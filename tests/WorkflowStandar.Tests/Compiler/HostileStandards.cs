using System.Text;
using WorkflowStandar.Compiler;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Tests.Compiler;

/// <summary>Files of a megabyte that are made to be slow: every rule stays within a small multiple of the file's length.</summary>
public sealed class HostileStandards
{
    private const string Head = "standard: a/b\nedition: \"1\"\ncode: AB\ntitle: T\ncalendar: c\ndecree: { number: 1, in-force: 2026-01-01 }\nroles: { r: R }\n";

    public static TheoryData<string, string> Files => new()
    {
        { "steps that loop", Head + Procedure(Lines(9000, i => $"      - inform: s{i}\n        to: r\n        clause: a\n", "      - inform: last\n        to: r\n        clause: a\n        next: s0\n")) },
        { "unknown names", Head + Procedure(Lines(9000, i => $"      - task: s{i}\n        by: x{i}\n        clause: c{i}\n        next: y{i}\n", "")) },
        { "tasks that exclude each other", Head + Procedure(Lines(9000, i => $"      - task: s{i}\n        by: r\n        clause: a\n        not-by: s{(i * 7) % 9000}\n", "      - end: selesai\n")) },
        { "parallels side by side", Head + Procedure(Lines(2500, i => $"      - parallel: p{i}\n        clause: a\n        branches:\n          - steps: [ {{ task: a{i}, by: r, clause: a }} ]\n          - steps: [ {{ task: b{i}, by: r, clause: a }} ]\n", "      - end: selesai\n")) },
        { "conditions on unknown fields", Head + "intake:\n  channels: { l: { title: L } }\n  fields:\n" + Lines(9000, i => $"    field-number-{i}: {{}}\n", "") + Procedure("      - choose: c\n        clause: a\n        else: e\n        when:\n" + Lines(5000, i => $"          - {{ if: feld-numbr-{i} is given, then: e }}\n", "      - end: e\n        as: completed\n")) },
        { "one component of many clauses", Head + "delivery:\n  procedure:\n" + Lines(15000, i => $"    1.{i}.a.b.c.d: t\n", "") + Procedure("      - task: s\n        by: r\n        clause: 1\n      - end: selesai\n") },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Are_answered_with_findings(string what, string text)
    {
        var compilation = StandardCompiler.Compile(SourceText.From("hostile.yaml", text), CompilationContext.Unknown);

        compilation.Diagnostics.Should().NotBeEmpty(what).And.HaveCountLessThan(1000);
    }

    private static string Procedure(string steps) => "procedures:\n  p:\n    starts: { internal: r }\n    steps:\n" + steps;

    private static string Lines(int count, Func<int, string> line, string last)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
            text.Append(line(i));
        return text.Append(last).ToString();
    }
}
