using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace WorkflowStandar.Tests.Architecture;

/// <summary>The source tree as it stands, read as text: what the rules of the house are checked against.</summary>
internal static partial class Repository
{
    public static string Root { get; } = FindRoot();

    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Every C# file below a folder of the repository, without build output.</summary>
    public static IReadOnlyList<SourceFile> SourcesBelow(string folder) =>
        [.. Directory.EnumerateFiles(At(folder), "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/obj/") && !path.Contains("/bin/"))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, File.ReadAllText(At(path))))];

    /// <summary>The projects that a project references, by name without the common prefix.</summary>
    public static IReadOnlyList<string> ReferencesOf(string project) =>
        [.. XDocument.Load(At("src", $"WorkflowStandar.{project}", $"WorkflowStandar.{project}.csproj"))
            .Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!)["WorkflowStandar.".Length..])];

    private static string FindRoot([CallerFilePath] string here = "")
    {
        for (var folder = new DirectoryInfo(Path.GetDirectoryName(here)!); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "WorkflowStandar.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests must run from a checkout of the repository.");
    }

    internal sealed partial record SourceFile(string Path, string Text)
    {
        /// <summary><c>Core</c> for <c>src/WorkflowStandar.Core/Cases/X.cs</c>.</summary>
        public string Project => Path.Split('/')[1]["WorkflowStandar.".Length..];

        /// <summary><c>Cases</c> for <c>src/WorkflowStandar.Core/Cases/X.cs</c>; empty at the project's top.</summary>
        public string Folder => Path.Split('/') is { Length: > 3 } parts ? parts[2] : "";

        /// <summary>Names below <c>WorkflowStandar.</c> that the file's using directives bring in.</summary>
        public IEnumerable<string> Uses => UsingDirective().Matches(Text).Select(match => match.Groups[1].Value);

        /// <summary>The text without comments and string contents, so that prose does not trip a rule about code.</summary>
        public string Code => Prose().Replace(Text, "");

        [GeneratedRegex(@"^using (?:static )?WorkflowStandar\.([A-Za-z.]+);", RegexOptions.Multiline)]
        private static partial Regex UsingDirective();

        [GeneratedRegex(@"//[^\n]*|""(?:\\.|[^""\\\n])*""")]
        private static partial Regex Prose();
    }
}
