using System.Buffers;
using System.Runtime.CompilerServices;

namespace WorkflowStandar.Server.Observability;

/// <summary>Names and labels as the text format of Prometheus has them.</summary>
internal static class PrometheusNames
{
    private const string OwnPrefix = "workflowstandar.";

    private static readonly SearchValues<char> Escaped = SearchValues.Create("\\\"\n");

    /// <summary>With the unit behind it, where the unit is one.</summary>
    public static string Of(string name, string? unit)
    {
        var plain = Plain(name);
        var suffix = unit switch { "s" => "_seconds", "ms" => "_milliseconds", "By" => "_bytes", _ => "" };
        return plain.EndsWith(suffix, StringComparison.Ordinal) ? plain : plain + suffix;
    }

    public static void WriteLabels(ref DefaultInterpolatedStringHandler text, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var first = true;
        foreach (var (name, value) in tags)
        {
            if (value is null)
                continue;
            if (!first)
                text.AppendLiteral(",");
            first = false;
            WriteName(ref text, name);
            text.AppendLiteral("=\"");
            WriteValue(ref text, value);
            text.AppendLiteral("\"");
        }
    }

    private static void WriteName(ref DefaultInterpolatedStringHandler text, string name)
    {
        var own = name.StartsWith(OwnPrefix, StringComparison.Ordinal) ? name.AsSpan(OwnPrefix.Length) : name;
        foreach (var letter in own)
            text.AppendFormatted(char.IsAsciiLetterOrDigit(letter) ? letter : '_');
    }

    private static void WriteValue(ref DefaultInterpolatedStringHandler text, object value)
    {
        if (value is not string written)
            text.AppendFormatted(value);
        else if (written.AsSpan().ContainsAny(Escaped))
            text.AppendLiteral(written.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n"));
        else
            text.AppendLiteral(written);
    }

    private static string Plain(string name) => string.Create(name.Length, name, static (text, from) =>
    {
        for (var index = 0; index < text.Length; index++)
            text[index] = char.IsAsciiLetterOrDigit(from[index]) ? from[index] : '_';
    });
}
