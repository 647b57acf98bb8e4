using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Server.Api.Cases;

/// <summary>One run of a clock: what was promised, how it stands, and the same in words.</summary>
/// <param name="Run">Its number within the case; a clock for each opening of a step has several runs.</param>
/// <param name="Task">The task whose opening it measures; absent for a clock of the case.</param>
/// <param name="Promise">The term as the standard says it.</param>
/// <param name="IsTarget">Reported against, never missed.</param>
/// <param name="Due">Finishing at this instant is on time; absent while it stands still or its term is not known yet.</param>
/// <param name="Provisional">The due instant depends on days that no decree covers yet.</param>
/// <param name="Fired">Rungs reached: <c>warn-1</c>, <c>miss</c>, <c>after-1</c>.</param>
/// <param name="Says">How it stands, in words: first line and, where there is one, the second.</param>
public sealed record ClockDocument(
    ClockKey Clock,
    int Run,
    int? Task,
    Text Title,
    string? Tier,
    Words? Promise,
    bool IsTarget,
    ClockStatus Status,
    Instant StartedAt,
    Instant? Due,
    bool Provisional,
    Instant? StoppedAt,
    ImmutableArray<string> Fired,
    int ExtensionsUsed,
    ClockWords? Says,
    string? Clause)
{
    public static ClockDocument Of(ClockReader reader, ClockRun run, Instant now, bool forApplicant = false)
    {
        var plan = reader.Plan(run);
        var reading = reader.Read(run);
        var phrase = reading is null ? null : PhraseOf(reader, reading, now, forApplicant);
        return new ClockDocument(
            run.Clock,
            run.Run,
            run.Token,
            plan.Title,
            run.Tier,
            reading is null ? null : TermText.Describe(reading.Promise, reader.AnchorTitle(reading.Promise)),
            reading?.Promise.IsTarget ?? false,
            run.Status,
            run.History.Start,
            run.Due,
            phrase?.Provisional ?? false,
            run.StoppedAt,
            run.Fired,
            run.ExtensionsUsed,
            phrase is null ? null : new ClockWords(phrase.First, phrase.Second, phrase.Tone),
            plan.Clause);
    }

    private static DeadlinePhrase PhraseOf(ClockReader reader, ClockReading reading, Instant now, bool forApplicant) => forApplicant
        ? DeadlineWords.ForApplicant(reader.Calendar, reading, now)
        : DeadlineWords.Describe(reader.Calendar, reading, now);
}

public sealed record ClockWords(Words First, Words? Second, DeadlineTone Tone);
