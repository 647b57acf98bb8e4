using Microsoft.AspNetCore.Mvc;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.Server.Dashboard.Prints;

/// <summary>A draft of one of the letters that the definition has the text of.</summary>
public sealed class SuratModel(PrintDesk desk) : StaffPage
{
    public LetterSheet Sheet { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string nomor, string dokumen, CancellationToken cancellation)
    {
        if (await desk.OpenAsync(Staff, nomor, "cetak surat", cancellation) is not { } printed
            || printed.Plan.Letters.FirstOrDefault(letter => letter.Document == new DocumentKey(dokumen)) is not { } letter)
            return NotFound();
        Sheet = LetterSheet.Of(printed, letter, Now);
        return Page();
    }
}
