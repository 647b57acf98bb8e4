namespace WorkflowStandar.Server.Dashboard.Requests;

/// <summary>How much one form may bring with it.</summary>
public static class RequestBody
{
    /// <summary>Room for several files that are too large, so that the form can say so beside them instead of being cut off.</summary>
    public const long Largest = 64 * 1024 * 1024;
}
