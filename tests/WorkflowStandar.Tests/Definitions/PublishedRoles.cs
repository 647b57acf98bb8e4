using WorkflowStandar.Compiler.Agencies;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Core.Agencies;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Tests.Architecture;
using WorkflowStandar.Tests.Compiler.Calendars;

namespace WorkflowStandar.Tests.Definitions;

/// <summary>The published standards against the agencies that publish them.</summary>
public class PublishedRoles
{
    public static TheoryData<string> Files => [.. PublishedDefinitions.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public void Have_the_titles_of_their_agency(string file)
    {
        var (plan, agency) = Read(file);

        foreach (var (role, title) in plan.Roles)
            agency.Roles.Should().ContainKey(role).WhoseValue.Title.Should().Be(title, "{0} is one role in all standards of the agency", role);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Escalate_to_somebody_who_answers_for_others(string file)
    {
        var (plan, agency) = Read(file);
        var superiors = agency.Roles.Values.Select(role => role.Superior).ToHashSet();

        plan.Procedures.SelectMany(procedure => procedure.Clocks).SelectMany(clock => clock.Rungs).SelectMany(rung => rung.Actions)
            .OfType<RungAction.ShareWith>().Select(share => share.To)
            .Should().NotBeEmpty().And.OnlyContain(role => superiors.Contains(role));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Work_on_the_calendar_and_in_the_zone_of_their_agency(string file)
    {
        var (plan, agency) = Read(file);

        plan.CalendarId.Should().Be(agency.CalendarId);
        PublishedCalendars.Library.Calendars[plan.CalendarId].Zone.Should().Be(agency.Zone);
    }

    private static (Plan Plan, Agency Agency) Read(string file)
    {
        var plan = PublishedDefinitions.Compile(file).Plan!;
        var agency = $"{plan.Standard.Value.Split('/')[0]}.yaml";
        return (plan, AgencyFile.Read(SourceText.Decode(agency, File.ReadAllBytes(Repository.At("definitions", "agencies", agency)))).Agency!);
    }
}
