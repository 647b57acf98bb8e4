namespace WorkflowStandar.Server.Api.Pipeline;

/// <summary>What every answer tells a browser that comes across it: take nothing for what it is not, keep nothing, run nothing.</summary>
public sealed class SafeHeaders(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        Put(context.Response);
        return next(context);
    }

    /// <summary>Takes back what an endpoint had begun to answer before it failed, and keeps what every answer tells.</summary>
    public static void Clear(HttpResponse response)
    {
        response.Clear();
        Put(response);
    }

    private static void Put(HttpResponse response)
    {
        var headers = response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
    }
}
