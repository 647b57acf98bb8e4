using WorkflowStandar.Server.Api.Attachments;

namespace WorkflowStandar.Server.Dashboard.Requests;

/// <summary>What the file chooser of a browser offers. What really came is judged by its content.</summary>
public static class FileChoice
{
    public static string Accepted { get; } = string.Join(',', FileKind.All.SelectMany(kind => kind.Extensions));
}
