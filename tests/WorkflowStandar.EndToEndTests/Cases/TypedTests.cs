using System.Collections.Immutable;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Server.Dashboard.Cases;
using WorkflowStandar.Server.Dashboard.Requests;

namespace WorkflowStandar.EndToEndTests.Cases;

/// <summary>What people type is taken as they mean it.</summary>
public sealed class TypedTests
{
    [Theory]
    [InlineData("1.250.000", "1250000")]
    [InlineData("1.250.000,50", "1250000.50")]
    [InlineData("3,5", "3.5")]
    [InlineData("3.5", "3.5")]
    [InlineData("-12", "-12")]
    public void Numbers_are_read_as_Indonesians_and_calculators_write_them(string typed, string number) =>
        ValueOf(new FieldType.Number(), typed).Should().Be(FieldValue.Of(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2026-12-21", "2026-12-21")]
    [InlineData("21-12-2026", "2026-12-21")]
    [InlineData("21/12/2026", "2026-12-21")]
    [InlineData("3.1.2027", "2027-01-03")]
    public void Dates_are_read_as_they_are_written_by_hand(string typed, string date) =>
        ValueOf(new FieldType.Date(), typed).Should().Be(FieldValue.Of(date));

    [Theory]
    [InlineData("9.30", "09:30")]
    [InlineData("09:30", "09:30")]
    public void Times_may_have_a_dot(string typed, string time) =>
        ValueOf(new FieldType.Time(), typed).Should().Be(FieldValue.Of(time));

    [Theory]
    [InlineData("banyak")]
    [InlineData("1,2,3")]
    public void What_is_no_number_goes_on_as_it_is_for_the_field_to_refuse(string typed) =>
        ValueOf(new FieldType.Number(), typed).Should().Be(FieldValue.Of(typed));

    [Fact]
    public void Several_recipients_stay_several_and_one_stays_a_list()
    {
        ValueOf(new FieldType.Recipients([]), "anggota", "humas").Should().Be(FieldValue.Of("anggota", "humas"));
        ValueOf(new FieldType.Recipients([]), "humas").Should().Be(FieldValue.Of(["humas"]));
    }

    [Fact]
    public void An_empty_input_is_no_value()
    {
        var asks = ImmutableArray.Create(new Ask(new FieldKey("hal"), true));
        Typed.From(asks, _ => [""]).Entries.Should().BeEmpty();
    }

    private static FieldValue ValueOf(FieldType type, params string[] typed)
    {
        var field = new Field(new FieldKey("isian"), new Text("Isian"), type);
        return TypedValue.Read(field.Type, [.. typed])!;
    }
}
