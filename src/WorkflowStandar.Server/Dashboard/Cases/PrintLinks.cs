using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Server.Dashboard.Cases;

/// <summary>Where what a case issues is printed.</summary>
public static class PrintLinks
{
    public static DocumentKey Disposition { get; } = new("lembar-disposisi");

    public static string Of(StaffCase opened, DocumentKey document)
    {
        var number = Uri.EscapeDataString(opened.Number);
        return document.Value switch
        {
            "tanda-terima" => $"/cetak/tanda-terima/{number}",
            "lembar-disposisi" => $"/cetak/disposisi/{number}",
            var letter => $"/cetak/surat/{number}/{letter}",
        };
    }
}
