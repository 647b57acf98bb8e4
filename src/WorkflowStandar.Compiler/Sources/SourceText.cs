using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace WorkflowStandar.Compiler.Sources;

/// <summary>A file as it was written: its name, its characters, and where its lines begin.</summary>
/// <remarks>Lines end at LF, CRLF or CR. A byte order mark is stripped and leaves no trace in offsets.</remarks>
public sealed partial class SourceText
{
    /// <summary>The size that a file may have: 1 MiB. The longest standard in use is under 40 KiB.</summary>
    public const int MaximumBytes = 1024 * 1024;

    private readonly ImmutableArray<int> lineStarts;

    private SourceText(string fileName, string content, long byteCount, string sha256, ImmutableArray<TextDefect> defects)
    {
        FileName = fileName;
        Content = content;
        ByteCount = byteCount;
        Sha256 = sha256;
        Defects = defects;
        lineStarts = FindLineStarts(content);
    }

    /// <summary>The name to show in findings; nothing is opened by it.</summary>
    public string FileName { get; }

    public string Content { get; }

    /// <summary>The bytes the file has on disk, or would have as UTF-8 when it came as a string.</summary>
    public long ByteCount { get; }

    /// <summary>SHA-256 of those bytes, lower-case hexadecimal; of a file that is too large, of nothing.</summary>
    public string Sha256 { get; }

    /// <summary>What decoding could not make sense of; the syntax tree turns them into findings.</summary>
    public ImmutableArray<TextDefect> Defects { get; }

    /// <summary>How the first line ends: what a fix that adds lines should write.</summary>
    public string LineBreak => Content.AsSpan().IndexOfAny('\r', '\n') is var at and >= 0 && Content[at] == '\r'
        ? at + 1 < Content.Length && Content[at + 1] == '\n' ? "\r\n" : "\r"
        : "\n";

    public int LineCount => lineStarts.Length;

    public static SourceText From(string fileName, string content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var length = Encoding.UTF8.GetByteCount(content);
        if (length > MaximumBytes)
            return Undecoded(fileName, length, TextDefectKind.TooLarge);

        var hash = HashOf(Encoding.UTF8.GetBytes(content));
        return new SourceText(fileName, content.StartsWith('\uFEFF') ? content[1..] : content, length, hash, []);
    }

    public string this[TextSpan span] => Content.Substring(span.Start, span.Length);

    /// <summary>The place of an offset; an offset past the end is the place just after the last character.</summary>
    public LinePosition PositionOf(int offset)
    {
        offset = Math.Clamp(offset, 0, Content.Length);
        var line = LineOf(offset);

        var column = 1;
        for (var i = lineStarts[line - 1]; i < offset; i++)
        {
            if (!char.IsLowSurrogate(Content[i]) || i == 0 || !char.IsHighSurrogate(Content[i - 1]))
                column++;
        }

        return new LinePosition(line, column);
    }

    /// <summary>The line that an offset is on, from 1.</summary>
    public int LineOf(int offset)
    {
        var line = lineStarts.BinarySearch(Math.Clamp(offset, 0, Content.Length));
        return line < 0 ? ~line : line + 1;
    }

    /// <summary>The span of a line (from 1) without its line break.</summary>
    public TextSpan LineSpan(int line)
    {
        var start = lineStarts[line - 1];
        var end = line < lineStarts.Length ? lineStarts[line] : Content.Length;
        while (end > start && Content[end - 1] is '\n' or '\r')
            end--;
        return TextSpan.FromBounds(start, end);
    }

    public string Line(int line) => this[LineSpan(line)];

    private static ImmutableArray<int> FindLineStarts(string content)
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == '\n' || (content[i] == '\r' && (i + 1 == content.Length || content[i + 1] != '\n')))
                starts.Add(i + 1);
        }

        return starts.ToImmutable();
    }

    private static SourceText Undecoded(string fileName, long byteCount, TextDefectKind kind) =>
        new(fileName, "", byteCount, HashOf([]), [new TextDefect(kind, new TextSpan(0, 0))]);

    private static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
