using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;

namespace WorkflowStandar.Engine.Worklists;

/// <summary>What cases are looked for; what is null does not narrow.</summary>
/// <param name="Text">A case number or its beginning, a telephone number, or words; every word must be found, a word by its beginning too. Nothing in it is syntax.</param>
/// <param name="Step">With an open task at that step.</param>
/// <param name="SubmittedFrom">Included.</param>
/// <param name="SubmittedBefore">Excluded.</param>
/// <param name="Applicant">Handed in under that identity.</param>
/// <param name="EndedFrom">Ended then or later, however; included.</param>
/// <param name="EndedBefore">Ended before that, however; excluded.</param>
/// <param name="OpenAt">Handed in before that instant and not ended by then, whatever became of it since.</param>
public sealed record CaseSearch(
    string? Text = null,
    StandardKey? Standard = null,
    CaseStanding? Standing = null,
    ChannelKey? Channel = null,
    StepKey? Step = null,
    Instant? SubmittedFrom = null,
    Instant? SubmittedBefore = null,
    ActorId? Applicant = null,
    Instant? EndedFrom = null,
    Instant? EndedBefore = null,
    Instant? OpenAt = null);

/// <summary>How cases stand that are looked for.</summary>
public abstract record CaseStanding
{
    private CaseStanding()
    {
    }

    public sealed record Open : CaseStanding;

    /// <summary>Open, with a promise that was due before an instant.</summary>
    public sealed record Late(Instant At) : CaseStanding;

    /// <summary>Open and not late, with a promise that is due from one instant to another, both included.</summary>
    public sealed record DueSoon(Instant From, Instant Until) : CaseStanding;

    /// <summary>Open, and with the applicant or with a clock that stands still.</summary>
    public sealed record Paused : CaseStanding;

    /// <param name="Ending">Null for any.</param>
    public sealed record Ended(Ending? Ending = null) : CaseStanding;
}

/// <summary>A case that was found, with all that its row shows.</summary>
/// <param name="Row">Without the applicant's name where the reader may not see it or the case is confidential.</param>
/// <param name="State">For the words of its deadline and where it stands; its fields are not masked.</param>
public sealed record FoundCase(CaseKey Case, CaseRow Row, CaseState State);
