using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.Server.Dashboard.Prints;

/// <summary>Everything of a case that can be put on paper; what the open steps need stands first.</summary>
public sealed class CetakModel(PrintDesk desk) : StaffPage
{
    public PrintedCase Case { get; private set; } = null!;

    public ImmutableArray<Print> Prints { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string nomor, CancellationToken cancellation)
    {
        if (await desk.OpenAsync(Staff, nomor, "daftar cetakan", cancellation) is not { } printed)
            return NotFound();
        Case = printed;
        Prints = [.. PrintsOf(printed).OrderByDescending(print => print.IsNeededNow)];
        return Page();
    }

    private static IEnumerable<Print> PrintsOf(PrintedCase printed)
    {
        var number = Uri.EscapeDataString(printed.Row.Number);
        var open = printed.State.Tasks.Select(task => task.Step).ToHashSet();
        if (printed.Row.Channel is not null)
            yield return new Print(new Text("Tanda terima", "Receipt"), $"/cetak/tanda-terima/{number}", false);
        yield return new Print(new Text("Lembar disposisi", "Disposition sheet"), $"/cetak/disposisi/{number}", false);
        foreach (var letter in printed.Plan.Letters.Where(letter => letter.Steps.Any(step => printed.Opened.Procedure.Find(step) is not null)))
        {
            var title = printed.Plan.Documents.GetValueOrDefault(letter.Document) ?? new Text(letter.Document.Value);
            yield return new Print(title, $"/cetak/surat/{number}/{letter.Document}", letter.Steps.Any(open.Contains));
        }
    }

    /// <param name="IsNeededNow">A step that works on it is open.</param>
    public sealed record Print(Text Title, string Address, bool IsNeededNow);
}
