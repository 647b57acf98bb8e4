using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Compiler;
using WorkflowStandar.Compiler.Calendars;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;

namespace WorkflowStandar.Benchmarks.Worklists;

/// <summary>The seven published standards of one agency, its calendar, and five people in each of its roles.</summary>
internal sealed class ListOffice : IPlanSource
{
    private const string AgencyName = "setwan-dprd-pasuruan";
    private const int PeoplePerRole = 5;

    private readonly ImmutableDictionary<StandardKey, Plan> plans;
    private readonly Calendar calendar;

    public ListOffice()
    {
        var definitions = Path.Combine(Repository(), "definitions");
        plans = Directory.EnumerateFiles(Path.Combine(definitions, "standards", AgencyName), "*.yaml")
            .Where(file => !file.EndsWith(".scenarios.yaml", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file => StandardCompiler.Compile(Source(file), CompilationContext.Unknown).Plan ?? throw new InvalidOperationException($"{file} does not compile."))
            .GroupBy(plan => plan.Standard)
            .ToImmutableDictionary(group => group.Key, group => group.MaxBy(plan => plan.InForce)!);
        var library = CalendarLibrary.Read(
            Directory.EnumerateFiles(Path.Combine(definitions, "calendars"), "*.yaml").Select(Source),
            Directory.EnumerateFiles(Path.Combine(definitions, "holidays"), "*.yaml").Select(Source));
        calendar = library.Calendars[Plans[0].CalendarId];
    }

    /// <summary>Friday 20 November 2026, 10:20 in Jakarta: the instant at which the lists are looked at.</summary>
    public static Instant Now { get; } = Instant.FromUtc(2026, 11, 20, 3, 20);

    public static AgencyKey Agency { get; } = new(AgencyName);

    public ImmutableArray<Plan> Plans => [.. plans.Values.OrderBy(plan => plan.Standard.Name, StringComparer.Ordinal)];

    public Calendar Calendar => calendar;

    /// <summary>One of the people who hold a role.</summary>
    public static Actor HolderOf(RoleKey role, int number) => Somebody($"{role.Value}-{(number % PeoplePerRole) + 1}", role);

    public static Actor Somebody(string id, params RoleKey[] roles) => new(new ActorId(id), id, ActorKind.Staff, roles.ToHashSet());

    public ValueTask<Plan?> FindAsync(StandardKey standard, string edition, CancellationToken cancellation) => new(plans.GetValueOrDefault(standard));

    public ValueTask<Plan?> InForceAsync(StandardKey standard, Instant at, CancellationToken cancellation) => new(plans.GetValueOrDefault(standard));

    public ValueTask<Calendar> CalendarAsync(string calendarId, CancellationToken cancellation) => new(calendar);

    private static SourceText Source(string path) => SourceText.Decode(path, File.ReadAllBytes(path));

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "definitions")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Run it from within the repository.");
    }
}
