using System.Text.RegularExpressions;

namespace WorkflowStandar.Tests.Architecture;

/// <summary>Rules of the house that a machine can see.</summary>
public sealed partial class HouseRuleTests
{
    [Fact]
    public void No_raw_clock_is_read_outside_the_composition_root() =>
        Offenders("src", RawClock(), file => !file.Path.Contains("/Hosting/") && !file.Path.EndsWith("/Program.cs", StringComparison.Ordinal))
            .Should().BeEmpty("time comes in as an argument or as an IClock");

    [Fact]
    public void The_core_has_no_async_no_logger_and_no_randomness() =>
        Offenders("src/WorkflowStandar.Core", Impure()).Should().BeEmpty("the core is pure");

    [Fact]
    public void No_test_sleeps() =>
        Offenders("tests", Sleep()).Should().BeEmpty("a test waits for a signal or moves a virtual clock");

    [Fact]
    public void Nothing_is_left_for_later_in_the_source() =>
        Repository.SourcesBelow("src").Where(file => Unfinished().IsMatch(file.Text)).Select(file => file.Path).Should().BeEmpty();

    [Fact]
    public void No_folder_is_named_after_a_kind_of_class() =>
        Repository.SourcesBelow("src").Select(file => file.Folder).Distinct()
            .Should().NotContain(["Models", "Services", "Helpers", "Interfaces", "Utils", "Common", "Managers", "Base"]);

    [Fact]
    public void Every_script_of_the_schema_has_a_number_of_its_own() =>
        Directory.EnumerateFiles(Repository.At("src", "WorkflowStandar.Storage", "Schema"), "*.sql").Select(script => Path.GetFileName(script)[..4])
            .Should().OnlyHaveUniqueItems("a number that is taken keeps the store from opening");

    [Fact]
    public void Interfaces_of_the_core_are_its_named_seams()
    {
        var interfaces = Repository.SourcesBelow("src/WorkflowStandar.Core")
            .SelectMany(file => Interface().Matches(file.Code).Select(match => match.Groups[1].Value));

        // IKey is how key types share one JSON form; INavigator is the seam of navigation.
        interfaces.Should().BeSubsetOf(["IKey", "INavigator"]);
    }

    [Fact]
    public void Schema_scripts_are_numbered_from_one_each_number_once() =>
        Directory.EnumerateFiles(Repository.At("src", "WorkflowStandar.Storage", "Schema"), "*.sql")
            .Select(path => int.Parse(Path.GetFileName(path)[..4])).Order()
            .Should().Equal(Enumerable.Range(1, Directory.GetFiles(Repository.At("src", "WorkflowStandar.Storage", "Schema"), "*.sql").Length));

    private static IEnumerable<string> Offenders(string folder, Regex pattern, Func<Repository.SourceFile, bool>? counts = null) =>
        from file in Repository.SourcesBelow(folder)
        where counts?.Invoke(file) ?? true
        from Match match in pattern.Matches(file.Code)
        select $"{file.Path}: {match.Value}";

    [GeneratedRegex(@"Date(Time|TimeOffset)\.(Utc)?(Now|Today)|SystemClock\.Instance|TimeProvider\.System|Stopwatch\.GetTimestamp")]
    private static partial Regex RawClock();

    [GeneratedRegex(@"\basync\b|\bawait\b|\bILogger\b|\bnew Random\b|Random\.Shared|Guid\.NewGuid|IServiceProvider")]
    private static partial Regex Impure();

    [GeneratedRegex(@"Thread\.Sleep|Task\.Delay\(")]
    private static partial Regex Sleep();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|NotImplementedException)\b")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"\binterface (I[A-Z][A-Za-z]+)")]
    private static partial Regex Interface();
}
