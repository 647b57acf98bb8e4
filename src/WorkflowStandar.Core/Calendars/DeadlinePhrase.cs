using NodaTime;

namespace WorkflowStandar.Core.Calendars;

/// <summary>What there is to say about one clock.</summary>
/// <param name="Promise">The promise that it keeps.</param>
/// <param name="History">What happened to it.</param>
/// <param name="AnchorDate">The value of the promise's date field, when it has one.</param>
/// <param name="FinishedAt">When it was stopped; null: still open.</param>
/// <param name="Warned">A warning rung has been reached.</param>
public sealed record ClockReading(TermPromise Promise, ClockHistory History, LocalDate? AnchorDate = null, Instant? FinishedAt = null, bool Warned = false);

/// <summary>The words for a deadline: the first line in the unit of the promise, the second the absolute instant.</summary>
/// <param name="First">For example "sisa 22 menit jam kerja".</param>
/// <param name="Second">For example "hari ini, 10.42"; null where there is nothing to add.</param>
/// <param name="Tone">What it means before any colour.</param>
/// <param name="IsTarget">It is a target, never to be called a promise.</param>
/// <param name="Provisional">To be marked "sementara".</param>
/// <param name="Due">The instant behind the words; null while none can be told.</param>
public sealed record DeadlinePhrase(Words First, Words? Second, DeadlineTone Tone, bool IsTarget, bool Provisional, Instant? Due);

public enum DeadlineTone
{
    /// <summary>Enough time left.</summary>
    Ahead,

    /// <summary>Less than one office hour left, due today, or warned.</summary>
    Soon,

    Late,

    /// <summary>Past a target, which is never late.</summary>
    PastTarget,

    /// <summary>The clock stands still.</summary>
    Paused,

    /// <summary>Finished on time.</summary>
    OnTime,

    /// <summary>Finished after the due instant of a promise.</summary>
    FinishedLate,

    /// <summary>There is no deadline.</summary>
    None,
}
