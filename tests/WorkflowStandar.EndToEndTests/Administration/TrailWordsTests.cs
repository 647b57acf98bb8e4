using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Administration;
using WorkflowStandar.Server.Dashboard.Administration;

namespace WorkflowStandar.EndToEndTests.Administration;

public class TrailWordsTests
{
    private static readonly TrailWords Words = new(
        new Dictionary<string, Text> { ["siti"] = new("Siti Rahmawati"), ["budi"] = new("Budi Santoso") },
        role => role.Value == "front-office" ? new Text("Petugas front office", "Front desk") : new Text(role.Value));

    [Theory]
    [InlineData("actor/saved", "siti staff [front-office] administrator:False active:True", "Siti Rahmawati; Petugas front office")]
    [InlineData("actor/saved", "budi supervisor [] administrator:True active:False", "Budi Santoso; pengelola layanan; administrator; nonaktif")]
    [InlineData("account/named", "siti siti@dprd", "Siti Rahmawati, masuk sebagai siti@dprd")]
    [InlineData("staffing/appointed", "siti front-office 2027-01-01..2027-12-31", "Siti Rahmawati: Petugas front office, 1 Jan 2027 – 31 Des 2027")]
    [InlineData("staffing/changed", "siti front-office ..", "Siti Rahmawati: Petugas front office")]
    [InlineData("staffing/revoked", "siti front-office", "Siti Rahmawati: Petugas front office")]
    [InlineData("staffing/substituted", "siti by budi 2027-01-01..2027-01-05", "Siti Rahmawati digantikan Budi Santoso, 1 Jan 2027 – 5 Jan 2027")]
    [InlineData("staffing/from-file", """["siti: front-office ..","budi: "]""", "2 orang")]
    [InlineData("key/added", "wsk_1 orang-lama", "wsk_1, atas nama orang-lama")]
    [InlineData("edition/migration-started", "data-informasi 2022 2023", "data-informasi, dari edisi 2022 ke edisi 2023")]
    public void An_act_is_told_in_words_with_names_and_titles(string action, string subject, string said) => Said(action, subject).Id.Should().Be(said);

    [Theory]
    [InlineData("actor/saved", "siti")]
    [InlineData("staffing/appointed", "siti front-office")]
    [InlineData("staffing/from-file", "not a list")]
    [InlineData("an/act-of-tomorrow", "with its subject")]
    public void What_it_does_not_know_stands_as_it_was_written(string action, string subject) => Said(action, subject).Id.Should().Be(subject);

    [Fact]
    public void English_says_the_same() => Said("staffing/substituted", "siti by budi 2027-01-01..2027-01-05").In("en").Should().Be("Budi Santoso instead of Siti Rahmawati, 1 Jan 2027 – 5 Jan 2027");

    private static Text Said(string action, string subject) => Words.Of(new TrailEntry(1, null, Instant.FromUtc(2026, 12, 21, 3, 20), new ActorId("siti"), action, subject, null));
}
