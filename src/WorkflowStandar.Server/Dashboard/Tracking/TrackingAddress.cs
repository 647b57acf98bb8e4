namespace WorkflowStandar.Server.Dashboard.Tracking;

/// <summary>Where a printed slip leads.</summary>
public static class TrackingAddress
{
    public const string Page = "/lacak";

    /// <summary>
    /// Number and secret stand behind the #: a browser keeps that part to itself, so that no server, proxy or log sees it.
    /// Whoever reads the slip can read the secret on it anyway; a copy for the office carries neither.
    /// </summary>
    public static string Of(HttpRequest request, string number, string? secret) =>
        $"{request.Scheme}://{request.Host}{Page}#{Uri.EscapeDataString(number)}{(secret is null ? "" : $"/{secret}")}";
}
