using System.Collections.Frozen;

namespace WorkflowStandar.Storage.Sqlite;

/// <summary>The walks along indexes that lists of open tasks are put together from: each answers the keys of tasks, the earliest due first, and reads nothing but its index.</summary>
/// <remarks>
/// Parameters: 1 agency, 2 role or person, 3–5 the key behind which to begin, 6 the last due instant, 7 how many, 8 standard, 9 step, 10 channel,
/// 11 submitted from, 12 submitted before, 13 reader, 14 the reader and whom they stand in for (JSON), 15 now, 16 holder, 17 whether only promises count,
/// 18 words to be found anywhere, 19 the same among public words where the list is not the reader's own, 20 the reader's parts (JSON), 21 whether the reader administers,
/// 22 whether somebody holds it; of the walks over a few, 23 which tasks are meant; of counts, 23 the roles of the reader that a task counts for but once (JSON).
/// </remarks>
internal static class TaskSources
{
    private const string Keys = "SELECT t.due, t.case_id, t.token, t.role";

    private const string Behind = "(t.due, t.case_id, t.token) > (?3, ?4, ?5) AND t.due <= ?6";

    private const string Narrowed = """
        (?8 IS NULL OR t.standard = ?8) AND (?9 IS NULL OR t.step = ?9) AND (?10 IS NULL OR t.channel = ?10)
          AND (?11 IS NULL OR t.submitted_at >= ?11) AND (?12 IS NULL OR t.submitted_at < ?12) AND (?16 IS NULL OR t.holder = ?16) AND (?17 = 0 OR t.promise_due <= ?6)
          AND (?22 IS NULL OR (t.holder IS NOT NULL) = ?22)
          AND (?18 IS NULL OR (t.serial IN (SELECT rowid FROM open_words WHERE open_words MATCH ?18)
            AND (?19 IS NULL OR t.serial IN (SELECT rowid FROM open_words WHERE open_words MATCH ?19)
              OR (?21 AND (SELECT c.confidential = 0 FROM cases AS c WHERE c.agency = t.agency AND c.case_id = t.case_id))
              OR EXISTS (SELECT 1 FROM participants AS p WHERE p.serial = t.serial AND p.who IN (SELECT value FROM json_each(?20))))))
        """;

    private const string Awake = """
        NOT EXISTS (SELECT 1 FROM snoozes AS s WHERE s.agency = t.agency AND s.case_id = t.case_id AND s.token = t.token AND s.actor = ?13 AND s.until > ?15)
        """;

    private const string InOrder = "ORDER BY t.due, t.case_id, t.token LIMIT ?7";

    public const string OfRole = $"""
        {Keys} FROM tasks AS t INDEXED BY tasks_by_role
        WHERE t.agency = ?1 AND t.role = ?2 AND {Behind} AND (t.person IS NULL OR t.person IN (SELECT value FROM json_each(?14))) AND {Narrowed} AND {Awake}
        {InOrder}
        """;

    public const string UnheldOfRole = $"""
        {Keys} FROM tasks AS t INDEXED BY tasks_by_role
        WHERE t.agency = ?1 AND t.role = ?2 AND {Behind} AND t.holder IS NULL AND (t.person IS NULL OR t.person IN (SELECT value FROM json_each(?14))) AND {Narrowed} AND {Awake}
        {InOrder}
        """;

    public const string Held = $"""
        {Keys} FROM tasks AS t INDEXED BY tasks_by_holder
        WHERE t.holder IS NOT NULL AND t.shared = 0 AND t.agency = ?1 AND t.holder = ?2 AND {Behind} AND {Narrowed} AND {Awake}
        {InOrder}
        """;

    /// <summary>Distributed to a person and not taken yet.</summary>
    public const string Given = $"""
        {Keys} FROM tasks AS t INDEXED BY tasks_by_person
        WHERE t.person IS NOT NULL AND t.shared = 0 AND t.agency = ?1 AND t.person = ?2 AND {Behind} AND t.holder IS NULL AND {Narrowed} AND {Awake}
        {InOrder}
        """;

    public const string Snoozed = $"""
        {Keys} FROM snoozes AS z INDEXED BY snoozes_by_actor CROSS JOIN tasks AS t
        WHERE z.agency = ?1 AND z.actor = ?2 AND z.until > ?15 AND t.agency = z.agency AND t.case_id = z.case_id AND t.token = z.token AND t.shared = 0
          AND {Behind} AND {Narrowed}
        {InOrder}
        """;

    /// <summary>Also what the reader has put off: it is open all the same.</summary>
    public const string Everyone = $"""
        {Keys} FROM tasks AS t INDEXED BY tasks_by_due
        WHERE t.shared = 0 AND t.agency = ?1 AND {Behind} AND {Narrowed}
        {InOrder}
        """;

    /// <summary>Of a role, whoever it was distributed to; what came to it by an escalation is listed where it came from.</summary>
    public const string EveryoneOfRole = $"""
        {Keys} FROM tasks AS t INDEXED BY tasks_by_role
        WHERE t.agency = ?1 AND t.role = ?2 AND {Behind} AND {Narrowed} AND t.shared = 0
        {InOrder}
        """;

    /// <summary>Held by a person, as their manager sees it.</summary>
    public const string EveryoneHeld = $"""
        {Keys} FROM tasks AS t INDEXED BY tasks_by_holder
        WHERE t.holder IS NOT NULL AND t.shared = 0 AND t.agency = ?1 AND t.holder = ?2 AND {Behind} AND {Narrowed}
        {InOrder}
        """;

    /// <summary>Of what has come back from applicants: few at any time, so that whose they are is asked of each.</summary>
    public const string CameBack = $"""
        {Keys} FROM tasks AS t INDEXED BY tasks_came_back
        WHERE t.came_back = 1 AND t.agency = ?1 AND {Behind} AND {Meant} AND {Narrowed}
        {InOrder}
        """;

    /// <summary>Of cases that stand still, likewise.</summary>
    public const string Paused = $"""
        {Keys} FROM cases AS c INDEXED BY cases_paused CROSS JOIN tasks AS t
        WHERE c.ending IS NULL AND c.paused = 1 AND c.agency = ?1 AND t.agency = c.agency AND t.case_id = c.case_id AND {Behind} AND {Meant} AND {Narrowed}
        {InOrder}
        """;

    /// <summary>How many tasks each source has, up to the number asked for.</summary>
    public static FrozenDictionary<string, string> Counts { get; } = new[] { OfRole, UnheldOfRole, Held, Given, Snoozed, Everyone, EveryoneOfRole, EveryoneHeld }
        .ToFrozenDictionary(source => source, source => $"SELECT COUNT(*) FROM ({source.Replace(InOrder, $"AND {Once} {InOrder}", StringComparison.Ordinal)})");

    // What is shared among several roles of the reader lies in the list of each of them.
    private const string Once = """
        (?23 IS NULL OR NOT EXISTS (
          SELECT 1 FROM tasks AS o WHERE o.agency = t.agency AND o.case_id = t.case_id AND o.token = t.token AND o.role < t.role
            AND +o.role IN (SELECT value FROM json_each(?23))))
        """;

    private const string Meant = $"""
        CASE ?23
            WHEN '{nameof(Held)}' THEN t.shared = 0 AND t.holder = ?2
            WHEN '{nameof(Given)}' THEN t.shared = 0 AND t.person = ?2 AND t.holder IS NULL
            WHEN '{nameof(OfRole)}' THEN t.role = ?2 AND (t.person IS NULL OR t.person IN (SELECT value FROM json_each(?14)))
            WHEN '{nameof(UnheldOfRole)}' THEN t.role = ?2 AND t.holder IS NULL AND (t.person IS NULL OR t.person IN (SELECT value FROM json_each(?14)))
            WHEN '{nameof(EveryoneOfRole)}' THEN t.shared = 0 AND t.role = ?2
            WHEN '{nameof(EveryoneHeld)}' THEN t.shared = 0 AND t.holder = ?2
            ELSE t.shared = 0 END
          AND CASE WHEN ?23 IN ('{nameof(Everyone)}', '{nameof(EveryoneOfRole)}', '{nameof(EveryoneHeld)}') THEN 1 ELSE (?23 = '{nameof(Snoozed)}') <> ({Awake}) END
        """;
}
