using System.Collections.Immutable;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Cases;

namespace WorkflowStandar.Server.Dashboard.Cases;

/// <summary>A return that the applicant has not completed yet: since when and why the file is with them.</summary>
/// <param name="Lapses">After which the case ends; null for never.</param>
public sealed record FileAway(int Token, Words Since, string Reason, Words Missing, Words? Lapses)
{
    public static ImmutableArray<FileAway> Of(StaffCase opened, ImmutableArray<RecordedEvent> history) =>
    [
        .. from recorded in history
           let returned = recorded.Event as CaseEvent.Returned
           where returned is not null
           let token = opened.State.Position.Token(returned.Token)
           where token is { State: TokenState.Returned }
           select new FileAway(
               returned.Token,
               Moments.Short(opened, returned.At),
               returned.Reason,
               Standing.Joined(returned.Missing.Select(opened.TitleOf)),
               token.Until is { } until ? Moments.Short(opened, until) : null),
    ];
}
