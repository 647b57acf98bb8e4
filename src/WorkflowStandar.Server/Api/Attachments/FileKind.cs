namespace WorkflowStandar.Server.Api.Attachments;

/// <summary>A kind of file that may be attached. What a file is, its first bytes say; the name only tells apart what begins alike.</summary>
public sealed record FileKind(string MediaType, string[] Extensions, Func<ReadOnlyMemory<byte>, bool> BeginsLikeOne)
{
    /// <summary>How many bytes are needed to recognise any of them.</summary>
    public const int HeadLength = 12;

    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];

    public static IReadOnlyList<FileKind> All { get; } =
    [
        new("application/pdf", [".pdf"], Begins("%PDF-"u8.ToArray())),
        new("image/jpeg", [".jpg", ".jpeg"], Begins([0xFF, 0xD8, 0xFF])),
        new("image/png", [".png"], Begins([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])),
        new("image/webp", [".webp"], head => Begins("RIFF"u8.ToArray())(head) && Has(head, 8, "WEBP"u8)),
        new("image/heic", [".heic"], head => Has(head, 4, "ftypheic"u8) || Has(head, 4, "ftypheix"u8) || Has(head, 4, "ftypmif1"u8)),
        new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", [".docx"], Begins(Zip)),
        new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", [".xlsx"], Begins(Zip)),
        new("application/vnd.oasis.opendocument.text", [".odt"], Begins(Zip)),
        new("application/vnd.oasis.opendocument.spreadsheet", [".ods"], Begins(Zip)),
    ];

    public static string Names { get; } = string.Join(", ", All.SelectMany(kind => kind.Extensions));

    /// <summary>The kind that both the name and the bytes agree on; null where they do not.</summary>
    public static FileKind? Of(string name, ReadOnlyMemory<byte> head)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        return All.FirstOrDefault(kind => kind.Extensions.Contains(extension) && kind.BeginsLikeOne(head));
    }

    private static Func<ReadOnlyMemory<byte>, bool> Begins(byte[] mark) => head => head.Span.StartsWith(mark);

    private static bool Has(ReadOnlyMemory<byte> head, int at, ReadOnlySpan<byte> mark) =>
        head.Length >= at + mark.Length && head.Span[at..].StartsWith(mark);
}
