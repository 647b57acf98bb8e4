using NodaTime;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Tests.Compiler.Diagnostics;

namespace WorkflowStandar.Tests.Compiler.Syntax.Keys;

public sealed class SectionTests
{
    [Fact]
    public void Values_are_read_as_what_their_key_wants()
    {
        var section = Read(
            """
            title: { id: Kunjungan Kerja, en: Working visit }
            visitors: 12
            date: 2026-11-23
            time: 09:00
            asked: 2026-11-20 14:30
            confirmed: true
            host: tata-usaha
            way: online
            guests: [Ketua, no]
            rooms: { ruang-rapat: "3.10" }
            tells: sekretaris
            programme: [{ talk: sambutan }, { break: istirahat }]
            """,
            out var findings);

        section.Get(VisitForm.Title)!.Value.Should().Be(new Text("Kunjungan Kerja", "Working visit"));
        section.Get(VisitForm.Visitors)!.Value.Should().Be(12);
        section.Get(VisitForm.Date)!.Value.Should().Be(new LocalDate(2026, 11, 23));
        section.Get(VisitForm.Time)!.Value.Should().Be(new LocalTime(9, 0));
        section.Get(VisitForm.Asked)!.Value.Should().Be(new LocalDateTime(2026, 11, 20, 14, 30));
        section.Get(VisitForm.Confirmed)!.Value.Should().BeTrue();
        section.Get(VisitForm.Way)!.Value.Should().Be(2);
        section.Get(VisitForm.Guests)!.Value.Select(guest => guest.Value).Should().Equal("Ketua", "no");
        section.Get(VisitForm.Rooms)!.Value.Single().Value.Value.Should().Be("3.10");
        section.Get(VisitForm.Tells)!.Value.Select(role => role.Value).Should().Equal("sekretaris");
        section.Get(VisitForm.Programme)!.Value.Select(part => part.Value).Should().Equal("sambutan", "istirahat");
        findings.ToImmutable().Should().BeEmpty();
    }

    [Fact]
    public void A_plain_text_is_Indonesian()
    {
        Read("title: Kunjungan\n", out _).Get(VisitForm.Title)!.Value.Should().Be(new Text("Kunjungan"));
    }

    [Fact]
    public void A_key_read_twice_reports_its_mistake_once()
    {
        var section = Read("title: Kunjungan\nvisitors: tiga\n", out var findings);

        section.Get(VisitForm.Visitors).Should().BeNull();
        section.Get(VisitForm.Visitors).Should().BeNull();

        section.Has(VisitForm.Visitors).Should().BeTrue("it is written, though it cannot be read");
        findings.ToImmutable().Should().ContainSingle();
    }

    [Fact]
    public void A_key_of_another_table_is_a_mistake_of_the_compiler()
    {
        var section = Read("title: Kunjungan\n", out _);
        var stranger = Key.Optional("title", Shape.PlainText, "Another.", "Lain.");

        section.Invoking(read => read.Get(stranger)).Should().Throw<ArgumentException>();
    }

    private static Section Read(string text, out DiagnosticBag findings)
    {
        findings = new DiagnosticBag();
        return Section.Read((MappingSyntax)SyntaxTree.Parse(SourceText.From("f", text)).Root!, VisitForm.Table, findings);
    }
}
