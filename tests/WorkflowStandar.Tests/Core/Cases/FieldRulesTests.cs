using System.Collections.Immutable;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Tests.Core.Cases;

public class FieldRulesTests
{
    private static readonly ImmutableArray<RoleKey> Roles = [new RoleKey("umum"), new RoleKey("hukum")];

    public static TheoryData<string, string, string?> Texts => new()
    {
        { "text", "apa saja", null },
        { "text", "dua\nbaris", "not-printable" },
        { "text", "nol\0nol", "not-printable" },
        { "text", "sebelas huruf", "too-long" },
        { "long-text", "dua\nbaris", null },
        { "date", "2026-11-23", null },
        { "date", "23-11-2026", "not-a-date" },
        { "date", "2026-02-30", "not-a-date" },
        { "date", "0026-02-03", "not-a-date" },
        { "time", "09:30", null },
        { "time", "24:00", "not-a-time" },
        { "time", "9.30", "not-a-time" },
        { "choice", "ringan", null },
        { "choice", "Ringan", "not-an-option" },
        { "party", "Budi Santoso", null },
        { "phone", "+62 (343) 421-567", null },
        { "phone", "12345", "not-a-phone" },
        { "phone", "0812+345678", "not-a-phone" },
        { "phone", "1234567890123456", "not-a-phone" },
        { "email", "warga@contoh.go.id", null },
        { "email", "warga@contoh", "not-an-email" },
        { "email", "dua kata@contoh.id", "not-an-email" },
        { "email", "a@b@c.id", "not-an-email" },
        { "file", "berkas-1", null },
        { "file", "berkas-2", "not-attached" },
        { "role", "umum", null },
        { "role", "humas", "not-among" },
        { "number", "12", "type" },
        { "yes-no", "true", "type" },
        { "recipients", "umum", "type" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_fits_its_field_or_says_why_not(string type, string text, string? code) =>
        FieldRules.Problem(Field(type), FieldValue.Of(text), file => file.Value == "berkas-1")?.Code.Should().Be(code);

    [Theory]
    [InlineData("number", 3, null)]
    [InlineData("number", 0, "out-of-bounds")]
    [InlineData("number", 11, "out-of-bounds")]
    [InlineData("text", 3, "type")]
    public void A_number_fits_within_bounds(string type, int number, string? code) =>
        FieldRules.Problem(Field(type), FieldValue.Of(number), _ => true)?.Code.Should().Be(code);

    [Theory]
    [InlineData("yes-no", false, null)]
    [InlineData("undertaking", true, null)]
    [InlineData("undertaking", false, "type")]
    [InlineData("choice", true, "type")]
    public void Yes_and_no_are_for_questions(string type, bool answer, string? code) =>
        FieldRules.Problem(Field(type), FieldValue.Of(answer), _ => true)?.Code.Should().Be(code);

    // Not in the table above: the test runner itself cannot carry half a pair.
    [Fact]
    public void Half_a_surrogate_pair_cannot_be_stored_and_a_whole_one_can()
    {
        FieldRules.Problem(Field("text"), FieldValue.Of("a \ud83d b"), _ => true)!.Code.Should().Be("not-printable");
        FieldRules.Problem(Field("text"), FieldValue.Of("a \ud83d\ude00 b"), _ => true).Should().BeNull();
    }

    [Fact]
    public void An_undertaking_that_is_not_accepted_is_missing()
    {
        var plan = Plan(required: true);
        var check = FieldRules.Check(plan, [new Ask(new FieldKey("undertaking"), true)], Desk.Fields(("undertaking", false)), _ => null, _ => true);

        check.Problems.Should().ContainSingle().Which.Message.Should().Be(new Text("undertaking harus disetujui.", "undertaking must be accepted."));
    }

    [Fact]
    public void Problems_come_in_the_order_of_the_form_and_unknown_fields_after_them()
    {
        var asks = ImmutableArray.Create(new Ask(new FieldKey("date"), true), new Ask(new FieldKey("email"), false), new Ask(new FieldKey("choice"), true));

        var check = FieldRules.Check(Plan(required: false), asks, Desk.Fields(("zebra", "x"), ("angsa", "x"), ("email", "x"), ("phone", "081234567")), _ => null, _ => true);

        check.Problems.Select(problem => $"{problem.Field}:{problem.Code}").Should().Equal("date:required", "email:not-an-email", "choice:required", "angsa:unknown", "phone:not-asked", "zebra:unknown");
    }

    [Fact]
    public void A_message_names_the_choices_and_quotes_what_was_written_but_not_at_length()
    {
        var problem = FieldRules.Problem(Field("choice"), FieldValue.Of(new string('x', 5000)), _ => true)!;

        problem.Message.Id.Should().Contain("ringan, berat").And.NotContain(new string('x', 60));
        problem.Message.En.Should().Contain("Choose one of: ringan, berat.");
    }

    [Fact]
    public void So_many_recipients_and_no_more()
    {
        var many = Enumerable.Range(0, FieldRules.MostRecipients + 1).Select(person => $"umum:{person}").ToImmutableArray();

        FieldRules.Problem(Field("recipients"), FieldValue.Of(many), _ => true)!.Code.Should().Be("too-many");
        FieldRules.Problem(Field("recipients"), FieldValue.Of(many.RemoveAt(0)), _ => true).Should().BeNull();
    }

    private static Plan Plan(bool required)
    {
        var text = Given.A.Plan;
        foreach (var type in new[] { "text", "date", "email", "choice", "phone", "undertaking" })
            text.Field(type, Field(type).Type, required);
        return text.Task("a").End();
    }

    private static Field Field(string type) => new(new FieldKey(type), new Text(type), type switch
    {
        "text" => new FieldType.Text(MaximumLength: 12),
        "long-text" => new FieldType.Text(ManyLines: true),
        "number" => new FieldType.Number(1, 10),
        "date" => new FieldType.Date(),
        "time" => new FieldType.Time(),
        "yes-no" => new FieldType.YesNo(),
        "undertaking" => new FieldType.Undertaking(),
        "choice" => PlanText.Choice("ringan", "berat"),
        "party" => new FieldType.Party(),
        "phone" => new FieldType.Phone(),
        "email" => new FieldType.Email(),
        "file" => new FieldType.File(),
        "role" => new FieldType.Role(Roles),
        _ => new FieldType.Recipients(Roles),
    });
}
