using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Actors;
using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.Server.Dashboard.Administration;

/// <summary>A page for those who run the office or the installation; for everybody else there is none at its address.</summary>
public abstract class AdministrationPage : StaffPage
{
    /// <summary>The office that is managed: one's own, or the one that an administrator of the installation looks at.</summary>
    public AgencyKey Agency => Staff.Agency;

    public ActorId Me => Staff.Row.Id;

    /// <summary>An administrator of the installation has not chosen an office: there is nothing of an office to show.</summary>
    public bool IsWithoutOffice => Agency == ActorRow.Installation;

    public string When(Instant at) => Reader.Short(at, Zone, Now);

    public LocalDate Today => Now.InZone(Zone).Date;

    protected override bool MayEnter() => Staff.IsAdministrator;
}
