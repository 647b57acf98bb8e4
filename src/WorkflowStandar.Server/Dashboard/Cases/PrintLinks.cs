using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Server.Dashboard.Cases;

/// <summary>Where what belongs to a case is printed.</summary>
public static class PrintLinks
{
    public static string All(StaffCase opened) => $"/cetak/{Uri.EscapeDataString(opened.Number)}";

    /// <summary>Null for a document that no sheet is drawn up for: it comes from elsewhere, and is attached.</summary>
    public static string? Of(StaffCase opened, DocumentKey document)
    {
        var number = Uri.EscapeDataString(opened.Number);
        return document.Value switch
        {
            "tanda-terima" => $"/cetak/tanda-terima/{number}",
            "lembar-disposisi" => $"/cetak/disposisi/{number}",
            var letter => opened.Plan.Letters.Any(draft => draft.Document == document) ? $"/cetak/surat/{number}/{letter}" : null,
        };
    }
}
