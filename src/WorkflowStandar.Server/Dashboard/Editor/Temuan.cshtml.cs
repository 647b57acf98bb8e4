using Microsoft.AspNetCore.Mvc;
using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.Server.Dashboard.Editor;

/// <summary>What a code of the findings means, and what to do.</summary>
public sealed class TemuanModel : StaffPage
{
    public FindingGuide Guide { get; private set; } = null!;

    public IActionResult OnGet(string kode)
    {
        if (FindingGuide.Find(kode, Reader.IsEnglish) is not { } guide)
            return NotFound();
        Guide = guide;
        return Page();
    }
}
