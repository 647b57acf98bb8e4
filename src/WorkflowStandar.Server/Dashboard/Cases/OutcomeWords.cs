using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Server.Dashboard.Cases;

/// <summary>What an outcome leads to, told beside it before it is chosen.</summary>
public static class OutcomeWords
{
    public static Words? Of(StaffCase opened, Outcome outcome) => outcome.Next.Step is { } key && opened.Procedure.Find(key) is { } step
        ? step switch
        {
            Step.Return => new Words("kembali kepada pemohon; tuliskan alasannya pada catatan", "back to the applicant; give the reason in the note"),
            Step.End end => new Words($"perkara berakhir: {end.Title.Id}", $"the case ends: {end.Title.In("en")}"),
            Step.Work or Step.Distribute => new Words($"lalu: {opened.TitleOf(key).Id}", $"then: {opened.TitleOf(key).In("en")}"),
            _ => null,
        }
        : null;
}
