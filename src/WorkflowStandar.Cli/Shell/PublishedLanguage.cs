using System.CommandLine;

namespace WorkflowStandar.Cli.Shell;

/// <summary>The language of what is published: Indonesian, unless <c>--lang</c> asks for English. That of the session does not count.</summary>
internal static class PublishedLanguage
{
    public static string Of(ParseResult parsed) => parsed.GetValue<string>("--lang") == "en" ? "en" : "id";
}
