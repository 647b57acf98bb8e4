using Microsoft.AspNetCore.Mvc;
using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.Server.Dashboard.Editor;

/// <summary>What a code of the findings means, and what to do.</summary>
public sealed class TemuanModel : StaffPage
{
    public FindingGuide Guide { get; private set; } = null!;

    /// <summary>The text that one came from; null where one came from elsewhere.</summary>
    public string? Back => Uri.TryCreate(Request.Headers.Referer, UriKind.Absolute, out var from) && from.Authority == Request.Host.Value
        && from.AbsolutePath.StartsWith("/naskah/", StringComparison.Ordinal) && !from.AbsolutePath.StartsWith("/naskah/temuan/", StringComparison.Ordinal) ? from.PathAndQuery : null;

    public IActionResult OnGet(string kode)
    {
        if (FindingGuide.Find(kode, Reader.IsEnglish) is not { } guide)
            return NotFound();
        Guide = guide;
        return Page();
    }
}
