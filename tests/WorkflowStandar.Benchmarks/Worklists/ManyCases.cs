using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Storage.Sqlite;

namespace WorkflowStandar.Benchmarks.Worklists;

/// <summary>Fills a store with many cases, through its own appending: each like one that the engine has carried as far, at another time, of another citizen, with another text.</summary>
/// <remarks>Five years of ended cases, and six weeks in which most are open still. Their histories are left out: no list reads them. Alarms that would have rung are left out too.</remarks>
internal sealed partial class ManyCases(ListOffice office, Originals originals, CitizenTexts texts)
{
    private const int Together = 2000;

    private static readonly ReadOnlyMemory<byte> NoHash = new byte[32];

    private readonly Dictionary<(string Code, int Year), int> numbers = [];

    public async Task FillAsync(string folder, int cases, int open)
    {
        await using var storage = SqliteStorage.Open(new SqliteOptions(folder));
        foreach (var part in HandedIn(cases, open).Chunk(Together))
            await storage.Cases.CommitAsync([.. part.Select(one => Like(one.At, one.IsOpen))]);
    }

    /// <summary>When each is handed in and whether it is open still, the oldest first.</summary>
    private IEnumerable<(Instant At, bool IsOpen)> HandedIn(int cases, int open)
    {
        var recent = Math.Min(cases, open * 5 / 4);
        var beginning = ListOffice.Now - Duration.FromDays(Originals.Days);
        var first = beginning - Duration.FromDays(5 * 365);
        for (var number = 0; number < cases - recent; number++)
            yield return (Between(first, beginning, (double)number / (cases - recent)), false);
        for (var number = 0; number < recent; number++)
            yield return (
                Between(beginning + Duration.FromMinutes(1), ListOffice.Now - Duration.FromMinutes(1), (double)number / recent),
                (long)number * open / recent != (long)(number + 1) * open / recent);
    }

    private static Instant Between(Instant first, Instant last, double share) => first + Duration.FromMilliseconds(Math.Floor((last - first).TotalMilliseconds * share));

    private CaseAppend Like(Instant at, bool isOpen)
    {
        var original = isOpen ? texts.Of(OpenSince((int)(ListOffice.Now - at).TotalDays)) : texts.Of(originals.Ended);
        var plan = office.Plans.First(plan => plan.Standard == original.State.Standard);
        var state = At(original.State, plan, at);
        var by = at - original.Row.SubmittedAt;
        return new CaseAppend(
            new CaseKey(plan.Standard.Agency, state.Id),
            plan.Standard,
            0,
            Row(original.Row, plan, state, by),
            [],
            new Snapshot(state.Version, Moved(state with { SubmittedAt = original.State.SubmittedAt }, by), NoHash),
            new([], [.. original.Tasks.Select(task => task with { OpenedAt = task.OpenedAt + by, Due = task.Due + by, PromiseDue = task.PromiseDue + by })]),
            [.. original.Clocks.Select(clock => clock with { StartedAt = clock.StartedAt + by, Due = clock.Due + by, StoppedAt = clock.StoppedAt + by, CountedOn = clock.CountedOn?.PlusDays((int)Math.Round(by.TotalDays)) })],
            new([], [.. original.Alarms.Select(alarm => alarm with { Due = alarm.Due + by }).Where(alarm => alarm.Due > ListOffice.Now)]),
            [],
            [],
            null)
        {
            Finished = [.. original.Finished.Select(task => task with { OpenedAt = task.OpenedAt + by, DoneAt = task.DoneAt + by, Due = task.Due + by })],
            Participants = original.Participants,
            Words = CaseWords.Of(plan, state),
        };
    }

    // Every instant in it, wherever it stands.
    private static ReadOnlyMemory<byte> Moved(CaseState state, Duration by) => Encoding.UTF8.GetBytes(Instants().Replace(
        Encoding.UTF8.GetString(CaseJson.Write(state)), found => $"\"{InstantPattern.ExtendedIso.Format(InstantPattern.ExtendedIso.Parse(found.Groups[1].Value).Value + by)}\""));

    [GeneratedRegex("\"(\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z)\"")]
    private static partial Regex Instants();

    private List<Original> OpenSince(int days)
    {
        while (!originals.Open.ContainsKey(days))
            days = (days + 1) % Originals.Days;
        return originals.Open[days];
    }

    private CaseState At(CaseState original, Plan plan, Instant at)
    {
        var year = at.InZone(office.Calendar.Zone).Year;
        var number = numbers[(plan.ServiceCode, year)] = numbers.GetValueOrDefault((plan.ServiceCode, year)) + 1;
        return original with
        {
            Id = new CaseId(Guid.CreateVersion7(at.ToDateTimeOffset()).ToString("N")),
            Number = $"{plan.ServiceCode}-{year}-{number:000000}",
            SubmittedAt = at,
            Fields = original.Fields.SetItems(original.Fields.Where(field => plan.Fields.ContainsKey(field.Key)).Select(field => KeyValuePair.Create(field.Key, OtherValue(plan.Fields[field.Key], field.Value)))),
        };
    }

    private FieldValue OtherValue(Field field, FieldValue value) => field.Type switch
    {
        FieldType.Party => FieldValue.Of(texts.Name()),
        FieldType.Phone => FieldValue.Of(texts.Phone()),
        FieldType.Email => FieldValue.Of(texts.Email(texts.Name())),
        FieldType.Text => FieldValue.Of(texts.Text()),
        _ => value,
    };

    private CaseRow Row(CaseRow original, Plan plan, CaseState state, Duration by) =>
        CaseRows.Case(plan, original.CalendarEdition, state, original.EndedAt + by, NoHash) with
        {
            Due = original.Due + by,
            IsConfidential = plan.ServiceCode == "PPD" && texts.Next(50) == 0,
        };
}
