using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Agencies;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Engine;
using WorkflowStandar.StorageTests.Kit;

namespace WorkflowStandar.StorageTests;

public abstract partial class StoreConformance
{
    private static readonly LocalDate First = new(2026, 12, 1);
    private static readonly LocalDate Last = new(2026, 12, 31);
    private static readonly ActorId Joko = new("joko");

    private static readonly ImmutableArray<Person> InFile =
    [
        new Person("sari", "Sari Dewi", [new Appointment(Office.Legal, null, Last)], []),
        new Person("joko", "Joko", [new Appointment(Office.Secretary)], [new Substitution("sari", First, Last)]),
    ];

    [Fact]
    public async Task Roles_come_from_the_row_from_the_file_and_from_what_was_entered_here()
    {
        var storage = await HiredAsync(Sari);
        await storage.Staffing.TakeFromFileAsync(Office.Agency, InFile, Office.Monday);
        await storage.Staffing.AppointAsync(Office.Agency, Sari.Id, new Appointment(Office.Technical, First), Office.Monday, Office.Chief.Id);

        (await HeldAsync(storage, First.PlusDays(-1))).All.Should().BeEquivalentTo([Office.FrontOffice, Office.Legal]);
        var december = await HeldAsync(storage, First);
        december.Own.Should().BeEquivalentTo([Office.FrontOffice, Office.Legal, Office.Technical]);
        december.StandsIn.Should().Equal(new StandingIn(Office.Secretary, "joko", "Joko", Last));
        (await HeldAsync(storage, Last.PlusDays(1))).All.Should().BeEquivalentTo([Office.FrontOffice, Office.Technical]);
        (await storage.Staffing.ReadAsync(Office.Agency)).Actor(Sari.Id)!.Name.Should().Be("Sari Dewi", "the file says who people are");
    }

    [Fact]
    public async Task A_file_that_no_longer_names_a_role_takes_it_back_and_leaves_what_was_entered_here()
    {
        var storage = await HiredAsync(Sari);
        (await storage.Staffing.TakeFromFileAsync(Office.Agency, InFile, Office.Monday)).Should().BeTrue();
        (await storage.Staffing.TakeFromFileAsync(Office.Agency, InFile, Office.Monday)).Should().BeFalse("nothing has changed");
        await storage.Staffing.AppointAsync(Office.Agency, Sari.Id, new Appointment(Office.Technical), Office.Monday, Office.Chief.Id);

        (await storage.Staffing.TakeFromFileAsync(Office.Agency, [InFile[1] with { Substitutions = [] }], Office.Monday)).Should().BeTrue();
        (await HeldAsync(storage, First)).All.Should().BeEquivalentTo([Office.FrontOffice, Office.Technical]);
    }

    [Fact]
    public async Task What_the_file_says_is_not_changed_here()
    {
        var storage = await HiredAsync(Sari);
        await storage.Staffing.TakeFromFileAsync(Office.Agency, InFile, Office.Monday);
        var (appointment, absence) = ((await storage.Staffing.ReadAsync(Office.Agency)).Appointments[0].Id, (await storage.Staffing.ReadAsync(Office.Agency)).Absences[0].Id);

        (await storage.Staffing.ChangeAsync(Office.Agency, appointment, null, First, Office.Monday, Office.Chief.Id)).Should().BeFalse();
        (await storage.Staffing.RevokeAsync(Office.Agency, appointment, Office.Monday, Office.Chief.Id)).Should().BeFalse();
        (await storage.Staffing.EndAbsenceAsync(Office.Agency, absence, Office.Monday, Office.Chief.Id)).Should().BeFalse();
    }

    [Fact]
    public async Task An_appointment_and_an_absence_entered_here_are_changed_and_ended_here()
    {
        var storage = await HiredAsync(Sari, Sari with { Id = Joko, Name = "Joko", Roles = [Office.Secretary] });
        await storage.Staffing.AppointAsync(Office.Agency, Sari.Id, new Appointment(Office.Technical), Office.Monday, Office.Chief.Id);
        await storage.Staffing.AddAbsenceAsync(Office.Agency, Joko, new Substitution("sari", First, Last), Office.Monday, Office.Chief.Id);
        var staffing = await storage.Staffing.ReadAsync(Office.Agency);

        (await storage.Staffing.ChangeAsync(Office.Agency, staffing.Appointments[0].Id, First, Last, Office.Monday, Office.Chief.Id)).Should().BeTrue();
        (await HeldAsync(storage, First)).All.Should().BeEquivalentTo([Office.FrontOffice, Office.Technical, Office.Secretary]);
        (await storage.Staffing.EndAbsenceAsync(Office.Agency, staffing.Absences[0].Id, Office.Monday, Office.Chief.Id)).Should().BeTrue();
        (await storage.Staffing.RevokeAsync(Office.Agency, staffing.Appointments[0].Id, Office.Monday, Office.Chief.Id)).Should().BeTrue();
        (await HeldAsync(storage, First)).All.Should().BeEquivalentTo([Office.FrontOffice]);
        (await storage.Actors.AuditAsync(Office.Agency, new PageRequest())).Items.Take(3).Select(entry => entry.Action)
            .Should().Equal("staffing/revoked", "staffing/substitution-ended", "staffing/changed");
    }

    [Fact]
    public async Task Nobody_stands_in_for_somebody_who_has_left()
    {
        var storage = await HiredAsync(Sari);
        await storage.Staffing.TakeFromFileAsync(Office.Agency, InFile, Office.Monday);
        await storage.Actors.SaveAsync(Sari with { Id = Joko, Name = "Joko", Roles = [], IsActive = false }, Office.Monday, Office.Chief.Id);

        (await HeldAsync(storage, First)).StandsIn.Should().BeEmpty();
        await storage.Staffing.TakeFromFileAsync(Office.Agency, [.. InFile, new Person("rudi", "Rudi", [], [])], Office.Monday);
        (await storage.Staffing.ReadAsync(Office.Agency)).Actor(Joko)!.IsActive.Should().BeFalse("a file brings nobody back");
    }

    private static async Task<RolesHeld> HeldAsync(IStorage storage, LocalDate on) => (await storage.Staffing.ReadAsync(Office.Agency)).RolesOf(Sari.Id, on);
}
