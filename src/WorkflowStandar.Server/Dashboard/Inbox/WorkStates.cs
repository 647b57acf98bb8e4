using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Worklists;

namespace WorkflowStandar.Server.Dashboard.Inbox;

/// <summary>How the work stands that a list is narrowed to. What is late among open work is asked of its deadline.</summary>
public enum WorkState
{
    Unclaimed,
    Claimed,
    CameBack,
    Paused,
    OnTime,
    Late,
    SentBack,
}

public static class WorkStates
{
    private static readonly (WorkState State, string Name, Text Title)[] All =
    [
        (WorkState.Unclaimed, "bebas", new Text("belum diambil", "unclaimed")),
        (WorkState.Claimed, "diambil", new Text("sudah diambil", "claimed")),
        (WorkState.CameBack, "kembali", new Text("kembali dari pemohon", "back from the applicant")),
        (WorkState.Paused, "berhenti", new Text("berhenti", "standing still")),
        (WorkState.OnTime, "tepat", new Text("selesai tepat waktu", "done on time")),
        (WorkState.Late, "terlambat", new Text("selesai terlambat", "done late")),
        (WorkState.SentBack, "dikembalikan", new Text("dikembalikan ke pemohon", "sent back to the applicant")),
    ];

    /// <summary>Those that a list can have, in their order.</summary>
    public static IEnumerable<WorkState> Of(WorkList list) => list switch
    {
        WorkList.Done => [WorkState.OnTime, WorkState.Late, WorkState.SentBack],
        WorkList.Unassigned => [WorkState.CameBack, WorkState.Paused],
        _ => [WorkState.Unclaimed, WorkState.Claimed, WorkState.CameBack, WorkState.Paused],
    };

    public static WorkState? Named(string name) => All.Where(one => one.Name == name).Select(one => (WorkState?)one.State).FirstOrDefault();

    public static string Name(this WorkState state) => All.First(one => one.State == state).Name;

    public static Text Title(this WorkState state) => All.First(one => one.State == state).Title;

    /// <summary>Null for what only finished work has.</summary>
    public static TaskStanding? Standing(this WorkState state) => state switch
    {
        WorkState.Unclaimed => TaskStanding.Unclaimed,
        WorkState.Claimed => TaskStanding.Claimed,
        WorkState.CameBack => TaskStanding.CameBack,
        WorkState.Paused => TaskStanding.Paused,
        _ => null,
    };

    /// <summary>Null for what only open work has.</summary>
    public static TaskFinish? Finish(this WorkState state) => state switch
    {
        WorkState.OnTime => TaskFinish.OnTime,
        WorkState.Late => TaskFinish.Late,
        WorkState.SentBack => TaskFinish.SentBack,
        _ => null,
    };
}
