using System.Buffers;
using Microsoft.AspNetCore.Http.Features;
using WorkflowStandar.Server.Api.Problems;

namespace WorkflowStandar.Server.Api.Requests;

/// <summary>Takes a whole body into memory, up to a limit.</summary>
public static class BodyBytes
{
    public static async Task<(ReadOnlyMemory<byte> Bytes, Problem? Refusal)> ReadAsync(HttpContext context, long limit)
    {
        var request = context.Request;
        if (request.ContentLength > limit)
            return (default, HttpProblems.TooLarge(limit));
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = limit;

        try
        {
            var buffer = new ArrayBufferWriter<byte>((int)Math.Min(request.ContentLength ?? 1024, limit) + 1);
            while (true)
            {
                var read = await request.Body.ReadAsync(buffer.GetMemory(1024), context.RequestAborted);
                if (read == 0)
                    return (buffer.WrittenMemory, buffer.WrittenCount == 0 ? HttpProblems.EmptyBody : null);
                buffer.Advance(read);
                if (buffer.WrittenCount > limit)
                    return (default, HttpProblems.TooLarge(limit));
            }
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (default, HttpProblems.TooLarge(limit));
        }
    }
}
