using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Engine.Cases;

namespace WorkflowStandar.Tests.Engine.Cases;

public class CaseIdTests
{
    private static readonly Instant Monday = Instant.FromUtc(2026, 11, 23, 2, 0);

    [Fact]
    public void Ids_of_one_millisecond_are_in_the_order_of_their_making()
    {
        var source = new CaseIdSource();

        var ids = Enumerable.Range(0, 10_000).Select(_ => source.Next(Monday).Value).ToList();

        ids.Should().OnlyHaveUniqueItems().And.BeInAscendingOrder(StringComparer.Ordinal);
        string.CompareOrdinal(source.Next(Monday - Duration.FromHours(1)).Value, ids[^1]).Should().BePositive("a clock set back does not make an older case");
    }

    [Fact]
    public void An_id_is_a_UUID_of_version_7_with_the_time_of_its_case()
    {
        var id = new CaseIdSource().Next(Monday);

        CaseIds.IsValid(id).Should().BeTrue();
        Guid.ParseExact(id.Value, "N").Version.Should().Be(7);
        Convert.ToInt64(id.Value[..12], 16).Should().Be(Monday.ToUnixTimeMilliseconds());
    }

    [Theory]
    [InlineData("")]
    [InlineData("019AB0000000700080000000000000AA")]
    [InlineData("019ab0000000700080000000000000a")]
    [InlineData("019ab000-0000-7000-8000-000000000000")]
    [InlineData("019ab0000000700080000000000000ag")]
    public void What_is_not_32_lower_case_digits_names_no_case(string text)
    {
        CaseIds.IsValid(new CaseId(text)).Should().BeFalse();
        FluentActions.Invoking(() => CaseIds.Write(new CaseId(text), new byte[16])).Should().Throw<FormatException>();
    }
}
