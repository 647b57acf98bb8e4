namespace WorkflowStandar.Tests.Architecture;

/// <summary>The arrows of src/README.md, as rules.</summary>
public sealed class ArrowTests
{
    [Theory]
    [InlineData("Core", "")]
    [InlineData("Compiler", "Core")]
    [InlineData("Publishing", "Core Compiler")]
    [InlineData("Engine", "Core")]
    [InlineData("Storage", "Engine")]
    [InlineData("Server", "Core Compiler Publishing Engine Storage")]
    [InlineData("Cli", "Core Compiler Publishing")]
    public void A_project_references_only_what_its_arrows_allow(string project, string allowed) =>
        Repository.ReferencesOf(project).Should().BeSubsetOf(allowed.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Within a project: a folder may use the folders named behind it, and itself.</summary>
    private static readonly Dictionary<string, string[]> FolderArrows = new()
    {
        ["Core/Calendars"] = [],
        ["Core/Plans"] = ["Calendars"],
        ["Core/Agencies"] = ["Plans", "Calendars"],
        ["Core/Cases"] = ["Plans", "Calendars", "Agencies"],
        ["Compiler/Sources"] = [],
        ["Compiler/Diagnostics"] = ["Sources"],
        ["Compiler/Syntax"] = ["Sources", "Diagnostics"],
        ["Compiler/Expressions"] = ["Sources", "Diagnostics", "Syntax"],
        ["Compiler/Calendars"] = ["Sources", "Diagnostics", "Syntax"],
    };

    [Fact]
    public void A_folder_uses_only_the_folders_below_it()
    {
        var strays =
            from file in Repository.SourcesBelow("src")
            where FolderArrows.ContainsKey($"{file.Project}/{file.Folder}")
            from used in file.Uses
            let parts = used.Split('.')
            where parts.Length > 1 && parts[0] == file.Project && parts[1] != file.Folder
            where !FolderArrows[$"{file.Project}/{file.Folder}"].Contains(parts[1])
            select $"{file.Path} uses {used}";

        strays.Should().BeEmpty();
    }

    [Fact]
    public void Every_folder_of_the_core_has_its_arrows_written_down() =>
        Repository.SourcesBelow("src").Where(file => file.Project == "Core" && file.Folder != "")
            .Select(file => $"Core/{file.Folder}").Distinct()
            .Should().BeSubsetOf(FolderArrows.Keys);
}
