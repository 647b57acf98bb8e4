using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Worklists;

namespace WorkflowStandar.Storage.Sqlite;

/// <summary>Lists of open tasks: keys from the sources of a tab, merged and cut to a page; only the rows of the page are loaded.</summary>
internal sealed class TaskLists(SqliteFile file, Agencies agencies)
{
    private const string FindTask = $"""
        SELECT {CaseColumns.List}, n.state, {TaskColumns.List}, z.until,
          c.confidential = 0 AND EXISTS (SELECT 1 FROM participants AS p WHERE p.serial = c.serial AND p.who = 'person:' || ?5)
        FROM tasks AS t JOIN cases AS c USING (agency, case_id) JOIN agencies AS k USING (agency) JOIN snapshots AS n USING (agency, case_id)
          LEFT JOIN snoozes AS z ON z.agency = t.agency AND z.case_id = t.case_id AND z.token = t.token AND z.actor = ?5
        WHERE t.agency = ?1 AND t.case_id = ?2 AND t.token = ?3 AND t.role = ?4
        """;

    public Page<ListedTask> List(AgencyKey agency, TaskTab tab, Reader reader, TaskFilter filter, Instant now, PageRequest page)
    {
        if (agencies.Find(agency) is not { } number)
            return Cursor.Empty<ListedTask>();
        return file.Read(session =>
        {
            var walk = new Walk(number, tab, reader, filter, now, After(page), page.Limit + 1, WordMatch.Of(session, filter.Text, onlyOpen: true));
            var keys = Cursor.Page(Merged(session, walk), page.Limit, key => Cursor.Of($"{key.Due}", key.Case.Value, $"{key.Token}"));
            return new Page<ListedTask>([.. keys.Items.Select(key => Load(session, walk, agency, key))], keys.Next);
        });
    }

    public int Count(AgencyKey agency, TaskTab tab, Reader reader, TaskFilter filter, Instant now, int atMost) => agencies.Find(agency) is { } number
        ? file.Read(session => Count(session, number, tab, reader, filter, now, atMost))
        : 0;

    public static int Count(Session session, long agency, TaskTab tab, Reader reader, TaskFilter filter, Instant now, int atMost)
    {
        var walk = new Walk(agency, tab, reader, filter, now, null, atMost, WordMatch.Of(session, filter.Text, onlyOpen: true));
        if (Few(filter) is not null)
            return Merged(session, walk).Count;
        var sources = Sources(walk).ToList();
        var overlapping = tab is TaskTab.Roles or TaskTab.Unassigned && sources.Count > 1 ? ReaderParts.RolesOnly(reader) : null;
        var counted = 0;
        foreach (var source in sources.TakeWhile(_ => counted < atMost))
            counted += Bound(session[TaskSources.Counts[source.Sql]], source, walk).Set(overlapping).First(row => row.Int(0));
        return Math.Min(counted, atMost);
    }

    private static List<TaskKey> Merged(Session session, Walk walk)
    {
        var keys = Sources(walk).SelectMany(source => Keys(session, source, walk)).ToList();
        return [.. keys.DistinctBy(key => (key.Case, key.Token)).Order().Take(walk.Count)];
    }

    private static IEnumerable<Source> Sources(Walk walk)
    {
        var (reader, filter) = (walk.Reader, walk.Filter);
        var roles = reader.Roles.Distinct().Where(role => filter.Role is null || filter.Role == role).Select(role => role.Value);
        return walk.Tab switch
        {
            TaskTab.Mine => reader.People.Select(person => person.Value).SelectMany(person => new Source[]
            {
                new(nameof(TaskSources.Held), TaskSources.Held, person),
                new(nameof(TaskSources.Given), TaskSources.Given, person),
            }),
            TaskTab.Roles => roles.Select(role => new Source(nameof(TaskSources.OfRole), TaskSources.OfRole, role)),
            TaskTab.Unassigned => roles.Select(role => new Source(nameof(TaskSources.UnheldOfRole), TaskSources.UnheldOfRole, role)),
            TaskTab.Snoozed => [new(nameof(TaskSources.Snoozed), TaskSources.Snoozed, reader.Id.Value)],
            _ when filter.Role is { } role => [new(nameof(TaskSources.EveryoneOfRole), TaskSources.EveryoneOfRole, role.Value)],
            _ when filter.Holder is { } holder => [new(nameof(TaskSources.EveryoneHeld), TaskSources.EveryoneHeld, holder.Value)],
            _ => [new(nameof(TaskSources.Everyone), TaskSources.Everyone, null)],
        };
    }

    private static List<TaskKey> Keys(Session session, Source source, Walk walk)
    {
        var few = Few(walk.Filter);
        var statement = Bound(session[few ?? source.Sql], source, walk);
        return (few is null ? statement : statement.Set(source.Name)).All(row => new TaskKey(row.Long(0), row.CaseId(1), row.Int(2), row.Text(3)));
    }

    private static string? Few(TaskFilter filter) => filter.Standing switch { TaskStanding.CameBack => TaskSources.CameBack, TaskStanding.Paused => TaskSources.Paused, _ => null };

    private static Statement Bound(Statement statement, Source source, Walk walk)
    {
        var (filter, due) = (walk.Filter, DueBounds.Of(walk.Filter.Due));
        statement = statement.Set(walk.Agency).Set(source.Whose);
        statement = walk.After is { } last && last.Due >= due.From
            ? statement.Set(last.Due).Set(last.Case).Set(last.Token)
            : statement.Set(due.From).SetBlob([]).Set(0);
        return statement.Set(due.To).Set(walk.Count)
            .Set(filter.Standard?.Name).Set(filter.Step?.Value).Set(filter.Channel?.Value).Set(filter.SubmittedFrom.Ms()).Set(filter.SubmittedBefore.Ms())
            .Set(walk.Reader.Id.Value).Set(ReaderParts.People(walk.Reader)).Set(walk.Now.Ms()).Set(filter.Holder?.Value).Set(filter.Due is { OnlyPromises: true })
            .Set(walk.Match?.Any).Set(walk.Tab == TaskTab.Everyone ? walk.Match?.Public : null).Set(ReaderParts.Of(walk.Reader)).Set(walk.Reader.Administers)
            .Set(filter.Standing switch { TaskStanding.Claimed => 1L, TaskStanding.Unclaimed => 0L, _ => (long?)null });
    }

    private static ListedTask Load(Session session, Walk walk, AgencyKey agency, TaskKey key) =>
        session[FindTask].Set(walk.Agency).Set(key.Case).Set(key.Token).Set(key.Role).Set(walk.Reader.Id.Value).First(row =>
        {
            const int Behind = CaseColumns.Count;
            var (found, task) = (CaseColumns.Read(row, 0), TaskColumns.Read(row, Behind + 1));
            var isOwn = walk.Tab != TaskTab.Everyone || walk.Reader.Administers || walk.Reader.Roles.Contains(task.Role) || row.Bool(Behind + TaskColumns.Count + 2);
            return new ListedTask(
                new CaseKey(agency, key.Case),
                isOwn && !found.IsConfidential ? found : found with { ApplicantName = null },
                task,
                row.Json<CaseState>(Behind),
                row.InstantOrNull(Behind + TaskColumns.Count + 1) is { } until && until > walk.Now ? until : null);
        })!;

    private static TaskKey? After(PageRequest page) =>
        page.After is { } cursor && Cursor.Parts(cursor, 3) is [var due, var @case, var token]
            ? new TaskKey(Cursor.Number(due), Cursor.Case(@case), (int)Cursor.Number(token), "")
            : null;

    /// <param name="Name">How the walks over a few know what is meant.</param>
    private sealed record Source(string Name, string Sql, string? Whose);

    /// <summary>Where a list begins, how far it goes and by what it is narrowed.</summary>
    private sealed record Walk(long Agency, TaskTab Tab, Reader Reader, TaskFilter Filter, Instant Now, TaskKey? After, int Count, WordMatch? Match);

    private sealed record TaskKey(long Due, CaseId Case, int Token, string Role) : IComparable<TaskKey>
    {
        public int CompareTo(TaskKey? other) => other is null
            ? 1
            : (Due.CompareTo(other.Due), string.CompareOrdinal(Case.Value, other.Case.Value), Token.CompareTo(other.Token)) switch
            {
                (not 0 and var due, _, _) => due,
                (_, not 0 and var @case, _) => @case,
                (_, _, var token) => token,
            };
    }
}

/// <summary>A range of due instants as columns have them, both ends included.</summary>
internal readonly record struct DueBounds(long From, long To)
{
    public static DueBounds Of(DueRange? range) => range switch
    {
        null => new(long.MinValue, Columns.Never),
        { Without: true } => new(Columns.Never, Columns.Never),
        { From: var from, To: var to } => new(from.Ms() ?? long.MinValue, to.Ms() ?? Columns.Never - 1),
    };
}
