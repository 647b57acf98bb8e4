using NodaTime;
using WorkflowStandar.Compiler.Agencies;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Core.Agencies;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Tests.Architecture;

namespace WorkflowStandar.Tests.Compiler.Agencies;

public sealed class PublishedAgencies
{
    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Repository.At("definitions", "agencies"), "*.yaml").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Are_read_without_a_finding_under_the_name_of_their_file(string file)
    {
        var source = SourceText.Decode(file, File.ReadAllBytes(Repository.At("definitions", "agencies", file)));

        var read = AgencyFile.Read(source);

        read.Diagnostics.Select(finding => $"{source.PositionOf(finding.Span.Start)} {finding.Message.En}").Should().BeEmpty();
        read.Agency!.Key.Should().Be(new AgencyKey(Path.GetFileNameWithoutExtension(file)));
        read.Agency.Roles.Should().NotBeEmpty();
    }

    [Fact]
    public void An_agency_is_read_with_everything_that_its_file_says()
    {
        var agency = AgencyFile.Read(SourceText.From("kantor.yaml",
            """
            agency: kantor
            name: { id: Kantor Contoh, en: Sample office }
            parent: Pemerintah Kabupaten
            contact: { address: Jl. Raya Raci, phone: (0343) 744122 }
            zone: Asia/Jakarta
            calendar: kabupaten-pasuruan
            source: 003
            units: { tata-usaha: Bagian Tata Usaha }
            roles:
              petugas: { title: Petugas loket, unit: tata-usaha, superior: kepala, inferred: Naskah tidak menyebut. }
              kepala: { title: Kepala Bagian }
            people:
              - { id: budi, name: Budi Santoso, roles: [petugas, { role: kepala, until: 2026-06-30 }], absences: [{ from: 2026-12-21, until: 2026-12-31, substitute: sari }] }
              - { id: sari, name: Sari Dewi, roles: kepala }
            """)).Agency!;

        agency.Name.En.Should().Be("Sample office");
        agency.Contact.Phone.Should().Be("(0343) 744122");
        agency.Zone.Id.Should().Be("Asia/Jakarta");
        agency.Units["tata-usaha"].Id.Should().Be("Bagian Tata Usaha");
        agency.Roles[new RoleKey("petugas")].Superior.Should().Be(new RoleKey("kepala"));
        agency.People.Select(person => person.Id).Should().Equal("budi", "sari");
        agency.People[0].Substitutions[0].By.Should().Be("sari");
        agency.People[0].Appointments.Should().Equal(new Appointment(new RoleKey("petugas")), new Appointment(new RoleKey("kepala"), null, new LocalDate(2026, 6, 30)));
        agency.People[1].Appointments.Should().Equal(new Appointment(new RoleKey("kepala")));
    }
}
