namespace WorkflowStandar.Server.Dashboard.Shell;

/// <summary>On a phone: the way to the pages that have no tab.</summary>
public sealed class LainnyaModel : StaffPage;
