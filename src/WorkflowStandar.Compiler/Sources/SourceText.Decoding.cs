using System.Collections.Immutable;
using System.Text;

namespace WorkflowStandar.Compiler.Sources;

public sealed partial class SourceText
{
    /// <summary>Reads a stream, never more than one byte past <see cref="MaximumBytes"/>.</summary>
    public static SourceText Read(string fileName, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var buffer = new byte[MaximumBytes + 1];
        var read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return Decode(fileName, buffer.AsSpan(0, read));
    }

    /// <summary>Strict UTF-8. What cannot be decoded is a defect of the text, not an exception.</summary>
    public static SourceText Decode(string fileName, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MaximumBytes)
            return Undecoded(fileName, bytes.Length, TextDefectKind.TooLarge);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Undecoded(fileName, bytes.Length, TextDefectKind.NotUtf8);

        var body = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
        var content = new StringBuilder(body.Length);
        var defects = ImmutableArray.CreateBuilder<TextDefect>();
        Span<char> pair = stackalloc char[2];
        while (!body.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(body, out var rune, out var consumed) != System.Buffers.OperationStatus.Done)
                defects.Add(new TextDefect(TextDefectKind.InvalidBytes, new TextSpan(content.Length, 1)));
            content.Append(pair[..rune.EncodeToUtf16(pair)]);
            body = body[consumed..];
        }

        return new SourceText(fileName, content.ToString(), bytes.Length, HashOf(bytes), defects.ToImmutable());
    }
}
