using System.Globalization;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Worklists;

namespace WorkflowStandar.Storage.Sqlite;

/// <summary>Looking for cases: the source that fits best is walked, a bounded number of cases for each page.</summary>
internal sealed class SearchQueries(SqliteFile file, Agencies agencies)
{
    /// <summary>How many cases one page looks at.</summary>
    private const int LookedAtMost = 4000;

    /// <summary>How many ends of cases are sorted for a page; of more, cases themselves are walked.</summary>
    private const int SortedMost = 20_000;

    // Serials are given out in the order of submission but for commands that were committed together or a clock that was set back.
    private const int SerialSlack = 1000;

    private const string Find = $"""
        SELECT {CaseColumns.List}, n.state,
          (?4 AND c.confidential = 0) OR EXISTS (SELECT 1 FROM participants AS p WHERE p.serial = c.serial AND p.who IN (SELECT value FROM json_each(?3)))
        FROM cases AS c JOIN agencies AS k USING (agency) JOIN snapshots AS n USING (agency, case_id) WHERE c.agency = ?1 AND c.case_id = ?2
        """;

    private const string HowManyLate = """
        SELECT COUNT(*) FROM (SELECT 1 FROM cases INDEXED BY cases_open_by_due WHERE ending IS NULL AND agency = ?1 AND due < ?2 LIMIT ?3)
        """;

    private const string SerialAt = "SELECT serial FROM cases WHERE agency = ? AND case_id >= ? ORDER BY case_id LIMIT 1";

    private static readonly byte[] BehindAll = [.. Enumerable.Repeat<byte>(0xFF, 17)];

    public Page<FoundCase> Cases(AgencyKey agency, CaseSearch search, Reader reader, PageRequest page)
    {
        if (agencies.Find(agency) is not { } number)
            return Cursor.Empty<FoundCase>();
        return file.Read(session =>
        {
            var walk = new Walk(session, number, search, reader, page);
            var (found, next) = WordMatch.Of(session, search.Text, IsOfOpen(search)) is { } match
                ? Numbered(walk) ?? Matching(walk, match)
                : Listed(walk);
            return new Page<FoundCase>([.. found.Select(id => Load(walk, agency, id))], next);
        });
    }

    private static bool IsOfOpen(CaseSearch search) => search.Step is not null || search.Standing is not (null or CaseStanding.Ended);

    private static (IEnumerable<CaseId> Found, string? Next) Listed(Walk walk)
    {
        var (sql, key) = Source(walk.Search);

        // Where most of what is open is late, the newest of it are sooner found among what is open than sorted out.
        if (walk.Search.Standing is CaseStanding.Late late && sql == SearchSources.Due
            && walk.Session[HowManyLate].Set(walk.Agency).Set(late.At.Ms()).Set(LookedAtMost).First(row => row.Int(0)) == LookedAtMost)
            (sql, key) = Source(walk.Search with { Standing = new CaseStanding.Open() });
        if (sql is SearchSources.EndedBetween or SearchSources.OpenAt && !IsSorted(walk))
            (sql, key) = Source(walk.Search with { EndedFrom = null, EndedBefore = null, OpenAt = null });
        var statement = walk.Session[sql].Set(walk.Agency);
        statement = walk.Page.After is { } cursor
            ? statement.Set(Cursor.Case(Cursor.Parts(cursor, 1)[0]))
            : statement.SetBlob(HandedInBefore(walk.Search) is { } before ? CaseColumns.IdsFrom(before) : BehindAll);
        var rest = Rest(statement, walk);
        var floor = walk.Search.SubmittedFrom is { } from ? CaseColumns.IdsFrom(from) : null;
        var hits = Walked(key is long due ? rest.Set(due) : rest.Set((string?)key), walk, row => row.CaseId(0).Value, floor);
        return (hits.Found.Select(hit => hit.Case), hits.Last is null ? null : Cursor.Of(hits.Last));
    }

    // What had ended or was open at some time had been handed in by then.
    private static Instant? HandedInBefore(CaseSearch search) =>
        new[] { search.SubmittedBefore, search.EndedBefore, search.OpenAt }.OfType<Instant>().Order().Select(at => (Instant?)at).FirstOrDefault();

    private static bool IsSorted(Walk walk) => walk.Session[SearchSources.HowManyEnded].Set(walk.Agency).Set(walk.Search.Standard?.Name)
        .Set((walk.Search.OpenAt ?? walk.Search.EndedFrom).Ms()).Set(walk.Search.OpenAt is null ? walk.Search.EndedBefore.Ms() : null).Set(SortedMost)
        .First(row => row.Int(0)) < SortedMost;

    private static (string Sql, object? Key) Source(CaseSearch search) => search switch
    {
        { Applicant: { } applicant } => (SearchSources.OfApplicant, applicant.Value),
        { Step: { } step } => (SearchSources.AtStep, step.Value),
        { OpenAt: not null } => (SearchSources.OpenAt, null),
        { EndedFrom: not null } or { EndedBefore: not null } => (SearchSources.EndedBetween, null),
        { Standing: CaseStanding.Late or CaseStanding.DueSoon } => (SearchSources.Due, DueBefore(search.Standing)),
        { Standing: CaseStanding.Paused } => (SearchSources.Paused, null),
        { Standing: CaseStanding.Ended { Ending: { } ending } } => (SearchSources.WithEnding, ending.Name()),
        { Standing: CaseStanding.Open, Standard: { } standard } => (SearchSources.OpenOfStandard, standard.Name),
        { Standing: CaseStanding.Open } => (SearchSources.Open, null),
        { Standard: { } standard } => (SearchSources.OfStandard, standard.Name),
        _ => (SearchSources.Everything, null),
    };

    /// <summary>The very number that was typed, or those that begin with it; null where there are none, so that what looks like a number may be words.</summary>
    private static (IEnumerable<CaseId> Found, string? Next)? Numbered(Walk walk)
    {
        var before = walk.Page.After is { } cursor ? Cursor.Parts(cursor, 1)[0] : null;
        if (SearchWords.CaseNumber(walk.Search.Text!) is not { } typed || (before is not null && char.IsAsciiDigit(before[0])))
            return null;
        if (typed.Count.Length > 0 && before is null && Between(walk, typed.Number, typed.Number, null) is { Found.Count: > 0 } exact)
            return (exact.Found.Select(hit => hit.Case), null);
        var hits = Between(walk, typed.Beginning, $"{typed.Beginning}\uFFFF", before);
        if (hits.Found.Count == 0 && before is null)
            return null;
        return (hits.Found.Select(hit => hit.Case), hits.Last is null ? null : Cursor.Of(hits.Last));
    }

    private static Hits Between(Walk walk, string first, string last, string? before) => Walked(
        Rest(walk.Session[SearchSources.Numbered].Set(walk.Agency).Set(before ?? $"{last}\uFFFF"), walk).Set(first).Set(last),
        walk,
        row => row.Text(2));

    /// <summary>Public words in any case, and personal ones where the reader may see them; both from the newest on, so that the page goes as far as both have been walked.</summary>
    private static (IEnumerable<CaseId> Found, string? Next) Matching(Walk walk, WordMatch match)
    {
        var ((from, to), onlyOpen) = (Serials(walk), IsOfOpen(walk.Search));
        var open = Walked(Rest(walk.Session[onlyOpen ? SearchSources.MatchingOpen : SearchSources.Matching].Set(walk.Agency).Set(to), walk).Set(match.Public).Set(from), walk, Serial);
        var seen = Walked(
            Rest(walk.Session[onlyOpen ? SearchSources.MatchingOpenSeen : SearchSources.MatchingSeen].Set(walk.Agency).Set(to), walk).Set(match.Any).Set(from).Set(ReaderParts.Of(walk.Reader)), walk, Serial);
        var horizon = Math.Max(Number(open.Last), Number(seen.Last));
        var found = open.Found.Concat(seen.Found).Select(hit => (hit.Case, Serial: Number(hit.Key)))
            .Where(hit => hit.Serial >= horizon).DistinctBy(hit => hit.Serial).OrderByDescending(hit => hit.Serial).ToList();
        if (found.Count > walk.Page.Limit)
            return (found.Take(walk.Page.Limit).Select(hit => hit.Case), Cursor.Of($"{found[walk.Page.Limit - 1].Serial}"));
        return (found.Select(hit => hit.Case), horizon > 0 ? Cursor.Of($"{horizon}") : null);

        static string Serial(Row row) => row.Long(2).ToString(CultureInfo.InvariantCulture);
        static long Number(string? serial) => serial is null ? 0 : long.Parse(serial, CultureInfo.InvariantCulture);
    }

    private static (long From, long To) Serials(Walk walk)
    {
        var (from, to) = (walk.Agency << 40, (walk.Agency + 1) << 40);
        if (walk.Search.SubmittedFrom is { } first)
            from = Math.Max(from, SerialFrom(walk, first) is { } serial ? serial - SerialSlack : to);
        if (walk.Search.SubmittedBefore is { } before && SerialFrom(walk, before) is { } last)
            to = Math.Min(to, last + SerialSlack);
        // A cursor is what somebody sends: it leads nowhere outside of the agency.
        return walk.Page.After is { } cursor ? (from, Math.Min(to, Cursor.Number(Cursor.Parts(cursor, 1)[0]))) : (from, to);
    }

    private static long? SerialFrom(Walk walk, Instant at) =>
        walk.Session[SerialAt].Set(walk.Agency).SetBlob(CaseColumns.IdsFrom(at)).First(row => (long?)row.Long(0));

    private static Statement Rest(Statement statement, Walk walk)
    {
        var (search, standing) = (walk.Search, walk.Search.Standing);
        return statement
            .Set(LookedAtMost)
            .Set(walk.Reader.Administers)
            .Set(search.Standard?.Name)
            .Set(search.Channel?.Value)
            .Set(search.Step?.Value)
            .Set(standing is null ? null : standing is CaseStanding.Ended ? 0L : 1L)
            .Set((standing as CaseStanding.Ended)?.Ending?.Name())
            .Set(DueBefore(standing))
            .Set(standing is CaseStanding.Paused ? 1L : null)
            .Set(search.SubmittedFrom.Ms())
            .Set(search.SubmittedBefore.Ms())
            .Set(search.Applicant?.Value)
            .Set((standing as CaseStanding.DueSoon)?.From.Ms())
            .Set(search.EndedFrom.Ms())
            .Set(search.EndedBefore.Ms())
            .Set(search.OpenAt.Ms());
    }

    /// <summary>Instants are kept in milliseconds: the end of a stretch that is included lies one behind.</summary>
    private static long? DueBefore(CaseStanding? standing) => standing switch
    {
        CaseStanding.Late late => late.At.Ms(),
        CaseStanding.DueSoon soon => soon.Until.Ms() + 1,
        _ => null,
    };

    /// <param name="floor">Where a walk from the newest case on has come to its end; null for the last case of all.</param>
    private static Hits Walked(Statement statement, Walk walk, Func<Row, string> key, byte[]? floor = null)
    {
        var (found, looked, last) = (new List<(CaseId Case, string Key)>(), 0, (string?)null);
        statement.Walk(row =>
        {
            if (floor is not null && row.Bytes(0).AsSpan().SequenceCompareTo(floor) < 0)
                return false;
            looked++;
            if (row.Bool(1))
                found.Add((row.CaseId(0), key(row)));
            if (found.Count <= walk.Page.Limit && looked < LookedAtMost)
                return true;
            last = key(row);
            return false;
        });
        if (found.Count > walk.Page.Limit)
        {
            found.RemoveAt(found.Count - 1);
            last = found[^1].Key;
        }
        return new Hits(found, last);
    }

    private static FoundCase Load(Walk walk, AgencyKey agency, CaseId id) =>
        walk.Session[Find].Set(walk.Agency).Set(id).Set(ReaderParts.Of(walk.Reader)).Set(walk.Reader.Administers).First(row =>
        {
            var found = CaseColumns.Read(row, 0);
            var shown = row.Bool(CaseColumns.Count + 1) && !found.IsConfidential;
            return new FoundCase(new CaseKey(agency, id), shown ? found : found with { ApplicantName = null }, row.Json<CaseState>(CaseColumns.Count));
        })!;

    private sealed record Walk(Session Session, long Agency, CaseSearch Search, Reader Reader, PageRequest Page);

    /// <param name="Last">Up to where the walk went, where it may not have reached the end; null where it has.</param>
    private sealed record Hits(List<(CaseId Case, string Key)> Found, string? Last);
}
