using System.Diagnostics.CodeAnalysis;

namespace WorkflowStandar.Core.Calendars;

/// <summary>Terms as they are written in definitions and spoken in pages.</summary>
public static class TermText
{
    public static bool TryParse(string text, [NotNullWhen(true)] out TermPromise? promise, [NotNullWhen(false)] out TermProblem? problem) =>
        throw new NotImplementedException();

    /// <summary>A length with or without a direction, as rungs write it: "10 office minutes before", "1 working day".</summary>
    public static bool TryParseOffset(
        string text,
        [NotNullWhen(true)] out Term? term,
        out AnchorDirection? direction,
        [NotNullWhen(false)] out TermProblem? problem) =>
        throw new NotImplementedException();

    /// <summary>The written form, which <see cref="TryParse"/> reads back to the same promise (but for rolling, which is a key of its own).</summary>
    public static string Format(TermPromise promise) => throw new NotImplementedException();

    public static string Format(Term term) => throw new NotImplementedException();

    /// <summary>For officials and citizens: "paling lama 10 hari kerja", "15 menit jam kerja".</summary>
    public static Words Describe(TermPromise promise) => throw new NotImplementedException();

    public static Words Describe(Term term) => throw new NotImplementedException();
}
