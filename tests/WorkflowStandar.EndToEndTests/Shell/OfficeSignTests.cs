using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.EndToEndTests.Shell;

/// <summary>The sign of an office: what it is in large letters, where it belongs in small ones.</summary>
public sealed class OfficeSignTests
{
    [Theory]
    [InlineData("Sekretariat DPRD Kabupaten Pasuruan", "Pemerintah Kabupaten Pasuruan", "Sekretariat DPRD", "Kabupaten Pasuruan")]
    [InlineData("Secretariat of the Pasuruan Regency Council", "Pemerintah Kabupaten Pasuruan", "Secretariat of the Pasuruan Regency Council", "Pemerintah Kabupaten Pasuruan")]
    [InlineData("Kabupaten Pasuruan", "Pemerintah Kabupaten Pasuruan", "Kabupaten Pasuruan", "Pemerintah Kabupaten Pasuruan")]
    [InlineData("Sekretariat DPRD Kabupaten Pasuruan", null, "Sekretariat DPRD Kabupaten Pasuruan", null)]
    public void What_the_parent_says_already_is_said_once(string name, string? parent, string large, string? small) =>
        OfficeSign.Of(name, parent).Should().Be(new OfficeSign(large, small));
}
