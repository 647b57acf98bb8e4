namespace WorkflowStandar.Storage.Sqlite;

/// <summary>The walks along indexes by which cases are looked for, the newest first: each answers a bounded number of cases, with whether they fit and its own key.</summary>
/// <remarks>
/// Parameters: 1 agency, 2 where to go on (excluded), 3 how many to look at, 4 whether the reader administers, 5 standard, 6 channel, 7 step, 8 open (1), ended (0) or both,
/// 9 ending, 10 due before, 11 paused, 12 submitted from, 13 submitted before, 14 applicant, 15 due from, 16 ended from, 17 ended before, 18 when it was open,
/// 19 what the source is looked up by, 20 the other end of that, 21 the reader's parts (JSON).
/// </remarks>
internal static class SearchSources
{
    // As a value every part of an AND is worked out; a CASE stops at the first that fails.
    private const string Fits = """
        CASE WHEN (?5 IS NULL OR c.standard = ?5) AND (?6 IS NULL OR c.channel = ?6) AND (?8 IS NULL OR (c.ending IS NULL) = ?8) AND (?9 IS NULL OR c.ending = ?9)
          AND (?10 IS NULL OR (c.ending IS NULL AND c.due < ?10)) AND (?11 IS NULL OR (c.ending IS NULL AND c.paused = 1))
          AND (?12 IS NULL OR c.submitted_at >= ?12) AND (?13 IS NULL OR c.submitted_at < ?13) AND (?14 IS NULL OR c.applicant = ?14) AND (?15 IS NULL OR c.due >= ?15)
          AND (?16 IS NULL OR c.ended_at >= ?16) AND (?17 IS NULL OR c.ended_at < ?17)
          AND (?18 IS NULL OR (c.submitted_at < ?18 AND (c.ended_at IS NULL OR c.ended_at >= ?18)))
        THEN CASE WHEN ?7 IS NULL THEN 1 ELSE EXISTS (SELECT 1 FROM tasks AS t WHERE t.agency = c.agency AND t.case_id = c.case_id AND t.step = ?7) END
        ELSE 0 END
        """;

    private const string FitsAndIsSeen = $"""
        CASE WHEN NOT {Fits} THEN 0 WHEN ?4 AND c.confidential = 0 THEN 1
        ELSE EXISTS (SELECT 1 FROM participants AS p WHERE p.serial = x.serial AND p.who IN (SELECT value FROM json_each(?21))) END
        """;

    private const string Answer = $"x.case_id, {Fits}, ?19";

    private const string OfThose = "AS x CROSS JOIN cases AS c ON c.agency = ?1 AND c.case_id = x.case_id";

    // Every standard that ever had a case has its count.
    private const string Standards = "SELECT n.standard FROM case_counts AS n WHERE n.agency = ?1 AND (?5 IS NULL OR n.standard = ?5)";

    private const string Never = "9223372036854775807";

    private const string Newest = "ORDER BY case_id DESC LIMIT ?3";

    public const string Everything = $"""
        SELECT {Answer} FROM (SELECT case_id FROM cases WHERE agency = ?1 AND case_id < ?2 {Newest}) {OfThose}
        """;

    public const string OfStandard = $"""
        SELECT {Answer} FROM (SELECT case_id FROM cases INDEXED BY cases_by_standard WHERE agency = ?1 AND standard = ?19 AND case_id < ?2 {Newest}) {OfThose}
        """;

    public const string Open = $"""
        SELECT {Answer} FROM (SELECT case_id FROM cases INDEXED BY cases_open WHERE ending IS NULL AND agency = ?1 AND case_id < ?2 {Newest}) {OfThose}
        """;

    public const string OpenOfStandard = $"""
        SELECT {Answer} FROM (
          SELECT case_id FROM cases INDEXED BY cases_open_by_standard WHERE ending IS NULL AND agency = ?1 AND standard = ?19 AND case_id < ?2 {Newest}) {OfThose}
        """;

    public const string Paused = $"""
        SELECT {Answer} FROM (SELECT case_id FROM cases INDEXED BY cases_paused WHERE ending IS NULL AND paused = 1 AND agency = ?1 AND case_id < ?2 {Newest}) {OfThose}
        """;

    public const string WithEnding = $"""
        SELECT {Answer} FROM (
          SELECT case_id FROM cases INDEXED BY cases_by_ending WHERE ending IS NOT NULL AND agency = ?1 AND ending = ?19 AND case_id < ?2 {Newest}) {OfThose}
        """;

    public const string OfApplicant = $"""
        SELECT {Answer} FROM (SELECT case_id FROM cases INDEXED BY cases_by_applicant WHERE agency = ?1 AND applicant = ?19 AND case_id < ?2 {Newest}) {OfThose}
        """;

    public const string Due = $"""
        SELECT {Answer} FROM (
          SELECT case_id FROM cases INDEXED BY cases_open_by_due
          WHERE ending IS NULL AND agency = ?1 AND due < ?19 AND (?15 IS NULL OR due >= ?15) AND case_id < ?2 AND (?5 IS NULL OR standard = ?5) {Newest}) {OfThose}
        """;

    public const string AtStep = $"""
        SELECT {Answer} FROM (
          SELECT DISTINCT case_id FROM tasks INDEXED BY tasks_by_due
          WHERE shared = 0 AND agency = ?1 AND step = ?19 AND case_id < ?2 AND (?5 IS NULL OR standard = ?5) {Newest}) {OfThose}
        """;

    /// <summary>Those that ended in a stretch of time, sorted: for stretches in which not too many did.</summary>
    public const string EndedBetween = $"""
        SELECT {Answer} FROM (
          SELECT case_id FROM cases INDEXED BY cases_ended
          WHERE ended_at IS NOT NULL AND agency = ?1 AND standard IN ({Standards}) AND ended_at >= COALESCE(?16, 0) AND ended_at < COALESCE(?17, {Never}) AND case_id < ?2
          {Newest}) {OfThose}
        """;

    /// <summary>What is open, and what has ended since an instant, merged: for instants since which not too many have ended.</summary>
    public const string OpenAt = $"""
        SELECT {Answer} FROM (
          SELECT case_id FROM cases INDEXED BY cases_open WHERE ending IS NULL AND agency = ?1 AND case_id < ?2
          UNION ALL
          SELECT case_id FROM cases INDEXED BY cases_ended
          WHERE ended_at IS NOT NULL AND agency = ?1 AND standard IN ({Standards}) AND ended_at >= ?18 AND case_id < ?2
          {Newest}) {OfThose}
        """;

    /// <summary>How many ended in a stretch of time (parameters 3 and 4), counted up to parameter 5; parameter 2 is the standard.</summary>
    public const string HowManyEnded = $"""
        SELECT COUNT(*) FROM (
          SELECT 1 FROM cases INDEXED BY cases_ended
          WHERE ended_at IS NOT NULL AND agency = ?1 AND standard IN (SELECT n.standard FROM case_counts AS n WHERE n.agency = ?1 AND (?2 IS NULL OR n.standard = ?2))
            AND ended_at >= COALESCE(?3, 0) AND ended_at < COALESCE(?4, {Never}) LIMIT ?5)
        """;

    public const string Numbered = $"""
        SELECT x.case_id, {Fits}, x.number FROM (
          SELECT case_id, number FROM cases INDEXED BY cases_by_number
          WHERE agency = ?1 AND number >= ?19 AND number <= ?20 AND number < ?2 ORDER BY number DESC LIMIT ?3) {OfThose}
        """;

    /// <summary>Parameter 19 is the match, 20 the first rowid of the agency (excluded).</summary>
    public const string Matching = $"""
        SELECT c.case_id, {Fits}, x.serial FROM (
          SELECT rowid AS serial FROM words WHERE words MATCH ?19 AND rowid > ?20 AND rowid < ?2 ORDER BY rowid DESC LIMIT ?3) AS x
          CROSS JOIN cases AS c INDEXED BY cases_by_serial ON c.serial = x.serial WHERE c.agency = ?1
        """;

    /// <summary>The same among cases whose personal data the reader may see.</summary>
    public const string MatchingSeen = $"""
        SELECT c.case_id, {FitsAndIsSeen}, x.serial FROM (
          SELECT rowid AS serial FROM words WHERE words MATCH ?19 AND rowid > ?20 AND rowid < ?2 ORDER BY rowid DESC LIMIT ?3) AS x
          CROSS JOIN cases AS c INDEXED BY cases_by_serial ON c.serial = x.serial WHERE c.agency = ?1
        """;

    /// <summary>Among open cases only.</summary>
    public const string MatchingOpen = $"""
        SELECT c.case_id, {Fits}, x.serial FROM (
          SELECT rowid AS serial FROM open_words WHERE open_words MATCH ?19 AND rowid > ?20 AND rowid < ?2 ORDER BY rowid DESC LIMIT ?3) AS x
          CROSS JOIN cases AS c INDEXED BY cases_by_serial ON c.serial = x.serial WHERE c.agency = ?1
        """;

    /// <summary>Among open cases whose personal data the reader may see.</summary>
    public const string MatchingOpenSeen = $"""
        SELECT c.case_id, {FitsAndIsSeen}, x.serial FROM (
          SELECT rowid AS serial FROM open_words WHERE open_words MATCH ?19 AND rowid > ?20 AND rowid < ?2 ORDER BY rowid DESC LIMIT ?3) AS x
          CROSS JOIN cases AS c INDEXED BY cases_by_serial ON c.serial = x.serial WHERE c.agency = ?1
        """;
}
