using NodaTime;
using WorkflowStandar.Core.Calendars;

namespace WorkflowStandar.Tests.Core.Calendars;

public class TermTextTests
{
    [Theory]
    [InlineData("15 office minutes")]
    [InlineData("1 office minute")]
    [InlineData("3 office hours")]
    [InlineData("5 working days")]
    [InlineData("1 calendar day")]
    [InlineData("72 elapsed hours")]
    [InlineData("45 elapsed minutes")]
    [InlineData("6 months")]
    [InlineData("1 year")]
    [InlineData("2..10 working days")]
    [InlineData("30..60 office minutes")]
    [InlineData("6..12 months")]
    [InlineData("~2 office hours")]
    [InlineData("~2..3 working days")]
    [InlineData("3 working days before visit-date")]
    [InlineData("1 calendar day after visit-date")]
    public void A_term_is_written_as_it_is_read(string text) => TermText.Format(Parse(text)).Should().Be(text);

    [Fact]
    public void Units_become_types()
    {
        Parse("15 office minutes").Should().Be(new TermPromise(new Term.OfficeTime(Duration.FromMinutes(15))));
        Parse("2..10 working days").Should().Be(new TermPromise(new Term.WorkingDays(10), AtLeast: new Term.WorkingDays(2)));
        Parse("~2 office hours").Should().Be(new TermPromise(new Term.OfficeTime(Duration.FromHours(2)), IsTarget: true));
        Parse("2 years").Should().Be(new TermPromise(new Term.Months(24)));
        Parse("3 working days before visit-date").Should().Be(
            new TermPromise(new Term.WorkingDays(3), Anchor: new TermAnchor("visit-date", AnchorDirection.Before)));
    }

    [Theory]
    [InlineData("  15   office  minutes ", "15 office minutes")]
    [InlineData("~ 2 office hours", "~2 office hours")]
    [InlineData("2 .. 10 working days", "2..10 working days")]
    [InlineData("60 office minutes", "1 office hour")]
    [InlineData("90 office minutes", "90 office minutes")]
    [InlineData("12 months", "1 year")]
    [InlineData("007 working days", "7 working days")]
    public void Space_does_not_matter_and_the_written_form_is_the_shortest(string text, string written) =>
        TermText.Format(Parse(text)).Should().Be(written);

    [Theory]
    [InlineData("", TermProblemKind.Empty, "", "")]
    [InlineData("~", TermProblemKind.Empty, "", "")]
    [InlineData("15", TermProblemKind.MissingUnit, "", "office minutes")]
    [InlineData("15 before visit", TermProblemKind.MissingUnit, "", "office minutes")]
    [InlineData("3 days", TermProblemKind.BareUnit, "days", "working days")]
    [InlineData("1 day", TermProblemKind.BareUnit, "day", "working day")]
    [InlineData("3 hari", TermProblemKind.BareUnit, "hari", "working days")]
    [InlineData("30 minutes", TermProblemKind.BareUnit, "minutes", "office minutes")]
    [InlineData("24 hours", TermProblemKind.BareUnit, "hours", "office hours")]
    [InlineData("2 weeks", TermProblemKind.BareUnit, "2 weeks", "10 working days")]
    [InlineData("15 jam kerja", TermProblemKind.UnknownUnit, "jam kerja", "office hours")]
    [InlineData("5 hari kerja", TermProblemKind.UnknownUnit, "hari kerja", "working days")]
    [InlineData("1 hari kerja", TermProblemKind.UnknownUnit, "hari kerja", "working day")]
    [InlineData("5 business days", TermProblemKind.UnknownUnit, "business days", "working days")]
    [InlineData("5 workng days", TermProblemKind.UnknownUnit, "workng days", "working days")]
    [InlineData("5 Working Days", TermProblemKind.UnknownUnit, "Working Days", "working days")]
    [InlineData("5 bananas", TermProblemKind.UnknownUnit, "bananas", "")]
    [InlineData("three working days", TermProblemKind.NotANumber, "three", "3")]
    [InlineData("tiga hari kerja", TermProblemKind.NotANumber, "tiga", "3")]
    [InlineData("1.5 office hours", TermProblemKind.NotANumber, "1.5", "")]
    [InlineData("2-10 working days", TermProblemKind.NotANumber, "2-10", "2..10")]
    [InlineData("±2 office hours", TermProblemKind.NotANumber, "±2", "~2")]
    [InlineData("15minutes", TermProblemKind.NotANumber, "15minutes", "15 minutes")]
    [InlineData("working days", TermProblemKind.NotANumber, "working", "")]
    [InlineData("2..", TermProblemKind.NotANumber, "", "")]
    [InlineData("0 working days", TermProblemKind.ZeroOrNegative, "0", "")]
    [InlineData("-3 working days", TermProblemKind.ZeroOrNegative, "-3", "3")]
    [InlineData("10..2 working days", TermProblemKind.RangeReversed, "10..2", "2..10")]
    [InlineData("3..3 working days", TermProblemKind.RangeReversed, "3..3", "3")]
    [InlineData("2611 working days", TermProblemKind.TooLong, "2611 working days", "2610 working days")]
    [InlineData("11 years", TermProblemKind.TooLong, "11 years", "10 years")]
    [InlineData("99999999999999999999 working days", TermProblemKind.TooLong, "99999999999999999999", "")]
    [InlineData("3 working days before", TermProblemKind.MissingField, "", "")]
    [InlineData("3 working days from submission", TermProblemKind.TrailingText, "from submission", "")]
    [InlineData("3 working days before visit date", TermProblemKind.TrailingText, "date", "")]
    public void A_mistake_is_named_with_its_place_and_what_to_write(string text, TermProblemKind kind, string found, string firstCandidate)
    {
        TermText.TryParse(text, out _, out var problem).Should().BeFalse();

        problem!.Kind.Should().Be(kind);
        problem.Found.Should().Be(found);
        text.Substring(problem.Offset, problem.Length).Should().Be(found);
        (problem.Candidates.FirstOrDefault() ?? "").Should().Be(firstCandidate);
    }

    [Fact]
    public void Bare_units_name_every_kind_to_choose_from()
    {
        TermText.TryParse("3 days", out _, out var problem).Should().BeFalse();

        problem!.Candidates.Should().Equal("working days", "calendar days");
    }

    [Theory]
    [InlineData("10 office minutes before", AnchorDirection.Before)]
    [InlineData("1 working day after", AnchorDirection.After)]
    [InlineData("1 working day", null)]
    public void An_offset_has_a_length_and_perhaps_a_direction(string text, AnchorDirection? expected)
    {
        TermText.TryParseOffset(text, out var term, out var direction, out _).Should().BeTrue();

        text.Should().StartWith(TermText.Format(term!));
        direction.Should().Be(expected);
    }

    [Theory]
    [InlineData("~2 office hours", "~")]
    [InlineData("2..3 working days", "2..3 working days")]
    [InlineData("2 working days before visit-date", "visit-date")]
    public void An_offset_is_a_plain_length(string text, string found)
    {
        TermText.TryParseOffset(text, out _, out _, out var problem).Should().BeFalse();

        problem!.Kind.Should().Be(TermProblemKind.NotAllowedHere);
        problem.Found.Should().Be(found);
    }

    [Theory]
    [InlineData("15 office minutes", "15 menit jam kerja", "15 office minutes")]
    [InlineData("130 office minutes", "2 jam 10 menit jam kerja", "2 office hours 10 minutes")]
    [InlineData("3 office hours", "3 jam kerja", "3 office hours")]
    [InlineData("2..10 working days", "2 sampai 10 hari kerja", "2 to 10 working days")]
    [InlineData("~2 office hours", "sekitar 2 jam kerja", "about 2 office hours")]
    [InlineData("1 calendar day", "1 hari kalender", "1 calendar day")]
    [InlineData("3 working days before visit-date", "3 hari kerja sebelum tanggal kunjungan", "3 working days before the visit")]
    [InlineData("72 elapsed hours", "72 jam", "72 hours")]
    [InlineData("6 months", "6 bulan", "6 months")]
    [InlineData("1 year", "1 tahun", "1 year")]
    public void A_promise_is_described_in_both_languages(string text, string id, string en) =>
        TermText.Describe(Parse(text), new Words("tanggal kunjungan", "the visit")).Should().Be(new Words(id, en));

    [Fact]
    public void A_term_of_nothing_cannot_be_said()
    {
        FluentActions.Invoking(() => new Term.WorkingDays(0)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new Term.OfficeTime(Duration.Zero)).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static TermPromise Parse(string text) => Offices.Promise(text);
}
