namespace WorkflowStandar.Tests.Compiler.Semantics;

/// <summary>What the compiler reads out of the prose of a standard, seen by whether it agrees with a term.</summary>
public sealed class ProseTermsTests
{
    [Theory]
    [InlineData("maksimal 15 (lima belas) menit setelah menyampaikan surat", "15 office minutes", true)]
    [InlineData("maksimal 15 (lima belas) menit setelah menyampaikan surat", "30 office minutes", false)]
    [InlineData("Ringan: 3(tiga) Jam", "3 office hours", true)]
    [InlineData("Ringan: 3(tiga) Jam", "180 office minutes", true)]
    [InlineData("Berat: 30 (tiga puluh) hari kerja", "30 working days", true)]
    [InlineData("Berat: 30 (tiga puluh) hari kerja", "30 calendar days", false)]
    [InlineData("diproses maksimal 1 (satu) hari", "1 calendar day", true)]
    [InlineData("diproses maksimal 1 (satu) hari", "1 working day", false)]
    [InlineData("2 s/d 10 hari kerja", "2..10 working days", true)]
    [InlineData("2 s/d 10 hari kerja", "2 working days", false)]
    [InlineData("satu hari setelah kegiatan", "1 calendar day", true)]
    [InlineData("empat puluh lima menit", "45 office minutes", true)]
    [InlineData("dua belas bulan", "12 months", true)]
    [InlineData("1 (satu) tahun", "12 months", true)]
    [InlineData("SK 060/105 tahun 2023, Jl. Raya 9", "15 office minutes", true)]
    [InlineData("tidak menyebut waktu", "15 office minutes", true)]
    public void A_term_is_held_against_the_number_in_its_clause(string prose, string term, bool agrees)
    {
        var compilation = VisitStandard.With(
            ("  time: Tanda terima paling lama 15 (lima belas) menit.", $"  time: \"{prose}\""),
            ("term: 15 office minutes", $"term: {term}"));

        compilation.Diagnostics.Select(finding => finding.Code).Contains("WS5008").Should().Be(!agrees);
    }
}
