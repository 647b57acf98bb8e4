using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Compiler.Syntax.Keys;

namespace WorkflowStandar.Compiler.Scenarios;

/// <summary>The keys of a <c>*.scenarios.yaml</c>: the one description that reading, findings and the editor schema follow.</summary>
public static class ScenarioKeys
{
    private static readonly Key<string> Name = Key.Required(
        "scenario", Shape.PlainText,
        "What happens, in one line. It names the scenario in reports and for 'wfs test --scenario'.",
        "Apa yang terjadi, dalam satu baris. Menjadi nama skenario dalam laporan dan untuk 'wfs test --scenario'.");

    private static readonly Key<string> Standard = Key.Optional(
        "standard", Shape.PlainText,
        "The standard that it runs: agency/name. Left out: the standard beside this file.",
        "Standar yang dijalankan: instansi/nama. Bila tidak ditulis: standar di samping berkas ini.");

    private static readonly Key<string> Variant = Key.Optional(
        "variant", Shape.Name,
        "The variant of the edition that it runs.",
        "Varian edisi yang dijalankan.");

    private static readonly Key<string> Procedure = Key.Optional(
        "procedure", Shape.Name,
        "The procedure that it runs; may be left out where the standard has one.",
        "Prosedur yang dijalankan; boleh tidak ditulis bila standar hanya memiliki satu.");

    private static readonly Key<LocalDateTime> At = Key.Required(
        "at", ScenarioShapes.Moment,
        "When the case is submitted, in the local time of the calendar.",
        "Kapan perkara diajukan, menurut waktu setempat kalender.");

    private static readonly Key<ImmutableArray<WrittenEntry<SyntaxNode>>> Submit = Key.Optional(
        "submit", ScenarioShapes.Values,
        "The channel and the fields of the application. For an internal procedure: 'by' with the role, and the fields asked.",
        "Kanal dan isian permohonan. Untuk prosedur internal: 'by' dengan peran, dan isian yang diminta.");

    private static readonly Key<string> Refused = Key.Optional(
        "refused", Shape.PlainText,
        "The submission must be refused with this code.",
        "Pengajuan harus ditolak dengan kode ini.");

    private static readonly Key<ImmutableArray<Written<WrittenItem>>> Then = Key.Optional(
        "then", Shape.List(ScenarioItemKeys.Item, mayBeEmpty: true),
        "What happens next, and what must hold, in order.",
        "Apa yang terjadi berikutnya, dan apa yang harus berlaku, secara berurutan.");

    private static readonly KeyTable Scenario = new(
        "scenario", new Message("a scenario", "skenario"), Name, Standard, Variant, Procedure, At, Submit, Refused, Then);

    private static readonly Key<ImmutableArray<Written<WrittenScenario>>> Scenarios = Key.Required(
        "scenarios", Shape.List(Shape.Section(Scenario, ReadScenario)),
        "The scenarios, each beginning with '- scenario:'.",
        "Skenario-skenario, masing-masing dimulai dengan '- scenario:'.");

    /// <summary>The keys of the whole file.</summary>
    public static KeyTable File { get; } = new("scenarios-file", new Message("a file of scenarios", "berkas skenario"), Scenarios);

    internal static ImmutableArray<WrittenScenario> Read(SyntaxNode root, DiagnosticBag findings) =>
        Shape.Section(File, section => section.Get(Scenarios) is { } list ? new Contents(list.Value) : null).Read(root, findings) is { } read
            ? [.. read.Value.Scenarios.Select(scenario => scenario.Value)]
            : [];

    private static WrittenScenario? ReadScenario(Section section)
    {
        var (name, at) = (section.Get(Name), section.Get(At));
        var (standard, variant, procedure) = (section.Get(Standard), section.Get(Variant), section.Get(Procedure));
        var (submit, refused, then) = (section.Get(Submit), section.Get(Refused), section.Get(Then));
        return name is null || at is null
            ? null
            : new WrittenScenario(name, standard, variant, procedure, at, submit, refused, then?.Value ?? []);
    }

    private sealed record Contents(ImmutableArray<Written<WrittenScenario>> Scenarios);
}
