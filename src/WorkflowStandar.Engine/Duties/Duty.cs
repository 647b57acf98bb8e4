using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;

namespace WorkflowStandar.Engine.Duties;

/// <summary>A scheduled procedure of an edition: what comes back every so often.</summary>
public sealed record DutySeries(StandardKey Standard, string Edition, ProcedureKey Procedure);

/// <summary>A case that a series owes.</summary>
/// <param name="Ordinal">Of its period, from 1. It names the duty: the days on which the office is closed may still change.</param>
/// <param name="Date">As the period counts it, whether or not the office is open then.</param>
/// <param name="At">When its case is to begin.</param>
public sealed record Duty(DutySeries Series, int Ordinal, LocalDate Date, Instant At)
{
    public string IdempotencyKey => $"duty:{Series.Standard}:{Series.Edition}:{Series.Procedure}:{Ordinal}";

    /// <summary>On the edition that owes it, even where another is in force by the time it is made up for.</summary>
    public Submission Submission => new(
        Series.Standard, Series.Procedure, null, null, ImmutableDictionary<FieldKey, FieldValue>.Empty, Series.Edition);
}
