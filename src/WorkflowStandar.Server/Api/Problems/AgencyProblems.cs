using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Server.Api.Problems;

public static class AgencyProblems
{
    // The same answer whether it exists or not: what lies outside the caller's reach is not there.
    public static Problem NoSuchAgency(AgencyKey agency) => new(
        404,
        "agency/not-found",
        new Text("Instansi tidak ditemukan", "The agency is not found"),
        new Text($"Tidak ada instansi '{agency}' dalam jangkauan kunci ini.", $"No agency '{agency}' is within the reach of this key."));
}
