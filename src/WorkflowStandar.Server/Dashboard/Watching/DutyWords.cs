using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Duties;

namespace WorkflowStandar.Server.Dashboard.Watching;

/// <summary>How an evaluation duty stands, in words and in the tone of the style sheet.</summary>
public static class DutyWords
{
    /// <summary>How many cases of a duty are looked at: what is older is history.</summary>
    public const int Known = 6;

    /// <summary>The address of the duties of a title (in Indonesian) that stand alike.</summary>
    public static string List(string title, Text words) => $"/kewajiban?nama={Uri.EscapeDataString(title)}&keadaan={Uri.EscapeDataString(words.Id)}";

    public static (string Tone, Text Words) Of(DutyState? state) => state switch
    {
        null => ("", new Text("belum pernah jatuh tempo", "not due yet")),
        DutyState.Open => ("run", new Text("sedang berjalan", "under way")),
        DutyState.Overdue => ("late", new Text("lewat batasnya", "past its time")),
        DutyState.Done => ("ok", new Text("terlaksana", "done")),
        DutyState.DoneLate => ("soon", new Text("terlaksana, terlambat", "done late")),
        _ => ("late", new Text("tidak dilaksanakan", "not done")),
    };
}
