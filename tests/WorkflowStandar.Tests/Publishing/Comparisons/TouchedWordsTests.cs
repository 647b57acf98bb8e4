using System.Collections.Immutable;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Publishing.Comparisons;

namespace WorkflowStandar.Tests.Publishing.Comparisons;

public sealed class TouchedWordsTests
{
    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "1 running case is here: P-1.")]
    [InlineData(6, "6 running cases are here: P-1, P-2, P-3, P-4, P-5, P-6.")]
    [InlineData(7, "7 running cases are here: P-1, P-2, P-3, P-4, P-5, and 2 more.")]
    public void The_first_numbers_are_named_and_the_rest_counted(int cases, string? said) =>
        TouchedWords.Of(Numbers(cases))?.In("en").Should().Be(said);

    [Fact]
    public void A_case_that_stands_at_several_changes_counts_once()
    {
        var compared = new ComparedEditions(StandardKey.Of("a/b"), new Text("Judul"), "2023", "2026", [new(Change, Numbers(2)), new(Change, Numbers(3))]) { Running = 7 };

        TouchedWords.Of(compared)!.Id.Should().Be("7 perkara berjalan pada edisi 2023; 3 di antaranya sedang berada pada yang berubah. Perkara tetap pada edisinya sampai dipindahkan.");
        TouchedWords.Of(compared with { Running = null }).Should().BeNull("no server was asked");
    }

    private static Change Change { get; } = new(ChangeArea.Step, ChangeKind.Changed, "surat/agenda", new Text("Langkah berubah."), null, null);

    private static ImmutableArray<string> Numbers(int count) => [.. Enumerable.Range(1, count).Select(number => $"P-{number}")];
}
