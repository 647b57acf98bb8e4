using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.Server.Dashboard.Editor;

/// <summary>Writing a standard: the text with its findings at their lines, its scenarios, and what it would look like.</summary>
[LargestForm(LargestRequest)]
[RequestSizeLimit(LargestRequest)]
[RequestFormLimits(ValueLengthLimit = LargestRequest, MultipartBodyLengthLimit = LargestRequest, BufferBodyLengthLimit = LargestRequest)]
public sealed class SuntingModel(ManuscriptDesk desk, ManuscriptCheck check) : StaffPage
{
    public const string TextField = "naskah";
    public const string ScenarioField = "skenario";

    /// <summary>Two texts of the largest size that is read, and what a form puts around them.</summary>
    private const int LargestRequest = 2 * SourceText.MaximumBytes + 256 * 1024;

    public StandardKey Standard { get; private set; }

    public OpenedManuscript Opened { get; private set; } = null!;

    public ManuscriptReading Reading { get; private set; } = null!;

    /// <summary>Somebody else has saved since this text was opened.</summary>
    public bool IsOvertaken { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? edisi, CancellationToken cancellation)
    {
        if (await desk.OpenAsync(Standard, edisi, cancellation) is not { } opened)
            return NotFound();
        Opened = opened;
        return await ShowAsync(cancellation);
    }

    public Task<IActionResult> OnPostPeriksaAsync(string? naskah, string? skenario, int versi, CancellationToken cancellation) =>
        WithTyped(naskah, skenario, versi, () => ShowAsync(cancellation), cancellation);

    /// <param name="perbaikan">Field, finding and fix, as numbers in the list that was shown.</param>
    public Task<IActionResult> OnPostPerbaikiAsync(string? naskah, string? skenario, int versi, string? perbaikan, CancellationToken cancellation) =>
        WithTyped(naskah, skenario, versi, async () =>
        {
            Reading = await check.ReadAsync(Standard, Opened.Text, Opened.Scenarios, cancellation);
            Opened = TypedFix.Apply(Opened, Reading, perbaikan);
            return await ShowAsync(cancellation);
        }, cancellation);

    public Task<IActionResult> OnPostSimpanAsync(string? naskah, string? skenario, int versi, CancellationToken cancellation) =>
        WithTyped(naskah, skenario, versi, () => SaveAsync(() => LocalRedirect($"/naskah/{Standard.Name}"), cancellation), cancellation);

    public Task<IActionResult> OnPostTerbitAsync(string? naskah, string? skenario, int versi, CancellationToken cancellation) =>
        WithTyped(naskah, skenario, versi, () => SaveAsync(() => LocalRedirect($"/naskah/{Standard.Name}/terbit"), cancellation), cancellation);

    public async Task<IActionResult> OnPostBuangAsync(int versi, CancellationToken cancellation)
    {
        Told = await desk.DiscardAsync(Standard, versi, cancellation)
            ? Say("Naskah dibuang. Yang sudah terbit tetap ada.", "The text was thrown away. What is published stays.")
            : Say("Naskah tidak dibuang: orang lain menyimpannya sesudah halaman ini dibuka.", "The text was not thrown away: somebody else saved it after this page was opened.");
        return LocalRedirect("/naskah");
    }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        base.OnPageHandlerExecuting(context);
        var name = RouteData.Values["nama"] as string ?? "";
        if (context.Result is null && !NameRule.IsName(name))
            context.Result = NotFound();
        else if (context.Result is null)
            Standard = new StandardKey(Staff.Agency, name);
    }

    protected override bool MayEnter() => Writers.Includes(Staff);

    private async Task<IActionResult> WithTyped(string? text, string? scenarios, int version, Func<Task<IActionResult>> then, CancellationToken cancellation)
    {
        if (await desk.OpenAsync(Standard, null, cancellation) is not { } kept)
            return NotFound();
        Opened = kept with { Text = Lines(text), Scenarios = Lines(scenarios), Version = version };
        return await then();
    }

    private async Task<IActionResult> SaveAsync(Func<IActionResult> then, CancellationToken cancellation)
    {
        if (await desk.SaveAsync(Standard, Opened.Text, Opened.Scenarios, Opened.Version, Staff.Row.Id, cancellation) is { } version)
        {
            if (IsPartial)
                return Content(version.ToString(System.Globalization.CultureInfo.InvariantCulture), "text/plain");
            Told = Say("Naskah disimpan.", "The text was saved.");
            return then();
        }

        Response.StatusCode = StatusCodes.Status409Conflict;
        IsOvertaken = true;
        return await ShowAsync(cancellation);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        Reading = await check.ReadAsync(Standard, Opened.Text, Opened.Scenarios, cancellation);
        return IsPartial ? Partial("_Hasil", Reading) : Page();
    }

    // A form sends line breaks in its own way; what is published is named by its bytes.
    private static string Lines(string? typed) => (typed ?? "").TrimStart('\uFEFF').ReplaceLineEndings("\n");
}
