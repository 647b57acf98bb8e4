using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Compiler;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;

namespace WorkflowStandar.Benchmarks.Engine;

/// <summary>The published standard for data requests (eight tasks, two clocks, a register), its calendar, and one officer who holds every role.</summary>
internal sealed class BenchOffice : IPlanSource
{
    private static readonly FieldValue Any = FieldValue.Of("Diisi untuk pengukuran.");

    private static readonly CaseCommand.Attach Letter = new(new AttachmentId("019ab000000070008000000000000001"), "surat.pdf", "application/pdf", 48_213, new string('a', 64));

    private readonly Plan plan = Compile();
    private readonly Calendar calendar;

    public BenchOffice()
    {
        calendar = Core.Calendars.Calendar.Compile(
            new CalendarDefinition(
                plan.CalendarId,
                "bench",
                new Words("Kantor", "Office"),
                DateTimeZoneProviders.Tzdb["Asia/Jakarta"],
                new LocalDate(2027, 12, 31),
                new WeekHours(Enumerable.Range(1, 5).ToImmutableDictionary(
                    day => (IsoDayOfWeek)day,
                    _ => ImmutableArray.Create(new OpenInterval(new LocalTime(7, 30), new LocalTime(12, 0)), new OpenInterval(new LocalTime(13, 0), new LocalTime(16, 0))))),
                [],
                [],
                []),
            []);
        Officer = new Actor(new ActorId("petugas"), "Petugas", ActorKind.Staff, plan.Roles.Keys.ToHashSet());
    }

    /// <summary>Monday 23 November 2026, 09:00 in Jakarta.</summary>
    public static Instant Monday { get; } = Instant.FromUtc(2026, 11, 23, 2, 0);

    public Actor Officer { get; }

    public AgencyKey Agency => plan.Standard.Agency;

    public Submission Submission(int number) => new(
        plan.Standard,
        plan.Procedures[0].Key,
        new ChannelKey("loket"),
        null,
        ImmutableDictionary<FieldKey, FieldValue>.Empty
            .Add(new("pemohon"), FieldValue.Of($"Warga nomor {number}"))
            .Add(new("kontak"), FieldValue.Of("0812 3456 7890"))
            .Add(new("surel"), FieldValue.Of("warga@contoh.go.id"))
            .Add(new("data-diminta"), FieldValue.Of("Risalah rapat paripurna tahun 2025"))
            .Add(new("maksud-tujuan"), FieldValue.Of("Penelitian skripsi"))
            .Add(new("mencantumkan-sumber"), FieldValue.Of(true))
            .Add(new("surat-permohonan"), FieldValue.Of(Letter.Attachment.Value)))
    { Attachments = [Letter] };

    /// <summary>What completes the open task of a case on its way to the data being handed over.</summary>
    public static CaseCommand.Complete Next(CaseState state)
    {
        var task = state.Tasks[0];
        var (outcome, fields) = task.Step.Value switch
        {
            "verifikasi" => ("lengkap", None),
            "klasifikasi" => ("diterima", None),
            "disposisi-sekretaris" => (null, None.Add(new("disposisi-sekretaris"), Any)),
            "teruskan" => (null, None.Add(new("bagian"), FieldValue.Of("kabag-umum"))),
            "siapkan-data" => ("siap", None),
            _ => ((string?)null, None),
        };
        return new CaseCommand.Complete(task.Token, outcome is null ? null : new OutcomeKey(outcome), fields);
    }

    public ValueTask<Plan?> FindAsync(StandardKey standard, string edition, CancellationToken cancellation) => new(plan);

    public ValueTask<Plan?> InForceAsync(StandardKey standard, Instant at, CancellationToken cancellation) => new(plan);

    public ValueTask<Calendar> CalendarAsync(string calendarId, CancellationToken cancellation) => new(calendar);

    private static ImmutableDictionary<FieldKey, FieldValue> None => ImmutableDictionary<FieldKey, FieldValue>.Empty;

    private static Plan Compile()
    {
        var path = Path.Combine(Repository(), "definitions", "standards", "setwan-dprd-pasuruan", "data-informasi.yaml");
        var compilation = StandardCompiler.Compile(SourceText.Decode(path, File.ReadAllBytes(path)), CompilationContext.Unknown);
        return compilation.Plan ?? throw new InvalidOperationException($"{path} does not compile: {compilation.Diagnostics.First(finding => finding.IsError).Message.En}");
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "definitions")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Run it from within the repository.");
    }
}
