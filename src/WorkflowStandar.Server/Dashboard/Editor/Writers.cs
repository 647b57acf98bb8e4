using WorkflowStandar.Server.Dashboard.Identity;

namespace WorkflowStandar.Server.Dashboard.Editor;

/// <summary>Who writes the standards of an agency and publishes them.</summary>
public static class Writers
{
    public static bool Includes(StaffMember staff) => staff.IsAdministrator || staff.IsSupervisor;
}
