using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using WorkflowStandar.Server.Api.Problems;

namespace WorkflowStandar.Server.Api.Attachments;

/// <summary>Takes one file out of a <c>multipart/form-data</c> body as a stream; nothing of it is held in memory.</summary>
public static class UploadReader
{
    public const long MaximumBytes = 10 * 1024 * 1024;

    private const int Envelope = 16 * 1024;

    /// <summary>Runs <paramref name="take"/> with the file while it streams in.</summary>
    public static async Task<IResult> ReadAsync(HttpContext context, Func<Upload, Task<IResult>> take)
    {
        if (BoundaryOf(context.Request) is not { } boundary)
            return HttpProblems.UnsupportedType("multipart/form-data");
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = MaximumBytes + Envelope;

        try
        {
            var reader = new MultipartReader(boundary, context.Request.Body) { HeadersLengthLimit = Envelope };
            return await reader.ReadNextSectionAsync(context.RequestAborted) is { } section && NameOf(section) is { } name
                ? await TakeAsync(section.Body, name, take, context.RequestAborted)
                : AttachmentProblems.NoFile;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException && !context.RequestAborted.IsCancellationRequested)
        {
            return exception is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }
                ? HttpProblems.TooLarge(MaximumBytes)
                : AttachmentProblems.NotMultipart;
        }
    }

    private static async Task<IResult> TakeAsync(Stream body, string name, Func<Upload, Task<IResult>> take, CancellationToken cancellation)
    {
        var head = new byte[FileKind.HeadLength];
        var length = await body.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation);
        if (length == 0)
            return AttachmentProblems.Empty(name);
        if (FileKind.Of(name, head.AsMemory(0, length)) is not { } kind)
            return AttachmentProblems.WrongKind(name);
        await using var whole = new RejoinedStream(head.AsMemory(0, length), body);
        return await take(new Upload(name, kind.MediaType, whole));
    }

    private static string? BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(type.Boundary).ToString() is { Length: > 0 and <= 100 } boundary
            ? boundary
            : null;

    private static string? NameOf(MultipartSection section) =>
        ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition) && disposition.IsFileDisposition()
            ? FileName.Of((disposition.FileNameStar.HasValue ? disposition.FileNameStar : HeaderUtilities.RemoveQuotes(disposition.FileName)).ToString())
            : null;
}

/// <summary>A file on its way in.</summary>
public sealed record Upload(string Name, string MediaType, Stream Content);
