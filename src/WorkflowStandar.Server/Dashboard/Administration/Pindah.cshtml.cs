using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Administration;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Editions;

namespace WorkflowStandar.Server.Dashboard.Administration;

/// <summary>Running cases are moved to another edition of their standard: tried on each first, then carried out on all that fit.</summary>
public sealed class PindahModel(IEditionStore editions, IAdministrationStore administration, IPlanSource plans, MigrationTrial trial, Migrations migrations) : AdministrationPage
{
    /// <summary>Of more cases than these only the first are tried before; all are moved.</summary>
    private const int TriedAtMost = 2000;

    private const string StepPrefix = "langkah.";
    private const string ClockPrefix = "hitungan.";

    public StandardKey Standard { get; private set; }

    public Text Title { get; private set; } = new("");

    public ImmutableArray<EditionLoad> Loads { get; private set; } = [];

    public ImmutableArray<EditionRow> Targets { get; private set; } = [];

    public string? Dari { get; private set; }

    /// <summary>The edition that new cases follow.</summary>
    public string? InForce { get; private set; }

    public string? Ke { get; private set; }

    public Trials? Result { get; private set; }

    /// <summary>The latest move of the standard's cases.</summary>
    public EditionMove? Move { get; private set; }

    /// <summary>It goes on at this moment.</summary>
    public bool IsMoving { get; private set; }

    public string? Broken => Move?.Broken switch
    {
        MoveBroken.Stopped => Say("Server berhenti di tengah jalan. Yang sudah pindah tetap pindah; yang belum masih pada edisi lama, dan dapat dipindahkan dengan memulai lagi.", "The server stopped midway. What had moved stays moved; the rest is still on the old edition, and moves when you begin again."),
        MoveBroken.Failed => Say("Terhenti karena kesalahan server. Yang sudah pindah tetap pindah; yang belum masih pada edisi lama, dan dapat dipindahkan dengan memulai lagi.", "It broke off through an error of the server. What had moved stays moved; the rest is still on the old edition, and moves when you begin again."),
        _ => null,
    };

    public async Task<IActionResult> OnGetAsync(string nama, string? dari, string? ke, CancellationToken cancellation)
    {
        if (!await OpenAsync(nama, dari, ke, cancellation))
            return NotFound();
        (Move, IsMoving) = (await migrations.OfAsync(Standard, cancellation), migrations.IsMoving(Standard));
        if (Dari is not null && Ke is not null && Loads.Any(load => load.Edition == Dari))
            Result = await TryAsync(MigrationOf(Request.Query), cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostPindahkanAsync(string nama, string? dari, string? ke, CancellationToken cancellation)
    {
        if (!await OpenAsync(nama, dari, ke, cancellation) || Dari is null || Ke is null || await plans.FindAsync(Standard, Ke, cancellation) is null)
            return NotFound();
        var expected = Loads.FirstOrDefault(load => load.Edition == Dari)?.Open ?? 0;
        if (!await migrations.BeginAsync(Standard, Dari, MigrationOf(Request.Form), Mover, expected))
            Told = Say("Pemindahan lain untuk standar ini masih berjalan; yang ini belum dimulai. Tunggu sampai selesai, lalu ulangi.", "Another move of this standard's cases is under way; this one was not begun. Wait until it is done, then try again.");
        else
            await administration.RecordAsync(Agency, Now, Me, "edition/migration-started", $"{Standard} {Dari} {Ke}", cancellation);
        return LocalRedirect($"/kelola/standar/{Standard.Name}/pindah");
    }

    // An administrator decides on which edition cases run, whatever else they may do in a case.
    private Actor Mover => Staff.Actor with { Kind = ActorKind.Supervisor };

    private async Task<bool> OpenAsync(string name, string? from, string? to, CancellationToken cancellation)
    {
        Standard = new StandardKey(Agency, name);
        var rows = await editions.EditionsAsync(Agency, Standard, cancellation);
        if (rows.IsEmpty)
            return false;
        var current = await plans.InForceAsync(Standard, Now, cancellation);
        Title = current?.Title ?? rows[0].Title;
        Loads = [.. (await administration.RunningAsync(Agency, cancellation)).Where(load => load.Standard == Standard)];
        Dari = Loads.FirstOrDefault(load => load.Edition == from)?.Edition
            ?? (from is null ? Loads.OrderBy(load => load.Edition == current?.Edition).ThenByDescending(load => load.Open).FirstOrDefault()?.Edition : null);
        Targets = [.. rows.Where(row => row.Edition != Dari)];
        Ke = Targets.FirstOrDefault(row => row.Edition == (to ?? current?.Edition))?.Edition;
        InForce = current?.Edition;
        return true;
    }

    private Migration MigrationOf(IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> form)
    {
        var named = form.Where(pair => pair.Value.ToString().Length > 0).ToList();
        return new Migration(Ke!, named.Where(pair => pair.Key.StartsWith(StepPrefix, StringComparison.Ordinal))
            .ToImmutableDictionary(pair => new StepKey(pair.Key[StepPrefix.Length..]), pair => new StepKey(pair.Value.ToString())))
        {
            Clocks = named.Where(pair => pair.Key.StartsWith(ClockPrefix, StringComparison.Ordinal))
                .ToImmutableDictionary(pair => new ClockKey(pair.Key[ClockPrefix.Length..]), pair => new ClockKey(pair.Value.ToString())),
        };
    }

    private async Task<Trials> TryAsync(Migration migration, CancellationToken cancellation)
    {
        var to = (await plans.FindAsync(Standard, Ke!, cancellation))!;
        var trials = new Trials(to, migration);
        CaseId? after = null;
        while (trials.Tried < TriedAtMost && await administration.OnEditionAsync(Standard, Dari!, after, 100, cancellation) is { IsEmpty: false } keys)
        {
            foreach (var key in keys)
                if (await trial.OfAsync(key, to, migration, Mover, cancellation) is { } tried)
                    trials.Add(tried);
            after = keys[^1].Id;
        }

        return trials;
    }

    /// <summary>What moving came to on the cases that were tried.</summary>
    public sealed class Trials(Plan to, Migration migration)
    {
        private readonly SortedDictionary<string, (Text Title, Dictionary<string, Text> Fits)> steps = new(StringComparer.Ordinal);
        private readonly SortedDictionary<string, (Text Title, Dictionary<string, Text> Fits)> clocks = new(StringComparer.Ordinal);
        private readonly List<(string Number, Text Why)> unfit = [];

        public int Tried { get; private set; }

        public int Fits { get; private set; }

        public int Stays => Tried - Fits;

        /// <summary>The first hundred that do not fit.</summary>
        public IEnumerable<(string Number, Text Why)> Unfit => unfit.Take(100);

        /// <summary>Open steps and clocks that have no namesake in the new edition, with what each can be mapped to.</summary>
        public IEnumerable<Renaming> Renamings => [.. Of(steps, StepPrefix, key => migration.Steps.GetValueOrDefault(new StepKey(key)).Value), .. Of(clocks, ClockPrefix, key => migration.Clocks.GetValueOrDefault(new ClockKey(key)).Value)];

        public void Add(MigrationTrial.Tried tried)
        {
            Tried++;
            if (tried.Refusal is { } refusal)
                unfit.Add((tried.State.Number, refusal.Message));
            else
                Fits++;
            if (to.Procedure(tried.State.Procedure) is not { } procedure || tried.From.Procedure(tried.State.Procedure) is not { } from)
                return;
            foreach (var step in tried.State.Position.Tokens.Select(token => token.Step).Concat(tried.State.Position.Groups.Select(group => group.Step)).Where(step => procedure.Find(step) is null))
                Keep(steps, step.Value, from.Find(step)?.Title ?? new Text(step.Value), procedure.Steps.Where(one => one is Step.Work or Step.Return or Step.WaitUntil or Step.Parallel or Step.Distribute).Select(one => (one.Key.Value, one.Title)));
            foreach (var run in tried.State.Clocks.Where(run => run.IsOpen && procedure.Clock(run.Clock) is null))
                Keep(clocks, run.Clock.Value, from.Clock(run.Clock)?.Title ?? new Text(run.Clock.Value), procedure.Clocks.Select(one => (one.Key.Value, one.Title)));
        }

        private static void Keep(SortedDictionary<string, (Text Title, Dictionary<string, Text> Fits)> kept, string key, Text title, IEnumerable<(string Key, Text Title)> candidates)
        {
            if (!kept.ContainsKey(key))
                kept[key] = (title, new Dictionary<string, Text>(StringComparer.Ordinal));
            foreach (var candidate in candidates)
                kept[key].Fits[candidate.Key] = candidate.Title;
        }

        private static IEnumerable<Renaming> Of(SortedDictionary<string, (Text Title, Dictionary<string, Text> Fits)> kept, string prefix, Func<string, string?> chosen) =>
            kept.Select(pair => new Renaming(prefix + pair.Key, pair.Key, pair.Value.Title, chosen(pair.Key), [.. pair.Value.Fits.Select(one => (one.Key, one.Value)).OrderBy(one => one.Value.Id, StringComparer.CurrentCulture)]));
    }

    /// <param name="Field">Its name in the form.</param>
    public sealed record Renaming(string Field, string Key, Text Title, string? Chosen, ImmutableArray<(string Key, Text Title)> Candidates);
}
