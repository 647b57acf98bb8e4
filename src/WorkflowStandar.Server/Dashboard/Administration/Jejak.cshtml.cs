using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Accounts;
using WorkflowStandar.Engine.Administration;
using WorkflowStandar.Server.Dashboard.Identity;

namespace WorkflowStandar.Server.Dashboard.Administration;

/// <summary>Who did what outside of cases, and who looked at personal data.</summary>
public sealed class JejakModel(IAdministrationStore administration, ILookStore looks, StaffNames names, TrailFile file) : AdministrationPage
{
    private const int PageSize = 50;

    public TrailQuestion Question { get; private set; } = null!;

    public ImmutableArray<TrailEntry> Entries { get; private set; } = [];

    public string? Next { get; private set; }

    public bool IsFurther { get; private set; }

    // The installation's own acts concern all offices; an office sees its own.
    private AgencyKey? Scope => IsWithoutOffice ? null : Agency;

    public TrailWords Words { get; private set; } = null!;

    public string About(TrailEntry entry) => Question.Looks || Question.AsWritten ? entry.Subject : Reader.Say(Words.Of(entry));

    public async Task<IActionResult> OnGetAsync(string? setelah, CancellationToken cancellation)
    {
        Question = TrailQuestion.Of(Request.Query);
        IsFurther = setelah is not null;
        var request = new PageRequest(setelah, PageSize);
        try
        {
            var page = Question.Looks
                ? await administration.LooksAsync(Scope, Question.Filter(Zone), request, cancellation)
                : await administration.ActsAsync(Scope, Question.Filter(Zone), request, cancellation);
            (Entries, Next) = (page.Items, page.Next);
        }
        catch (CursorException)
        {
            return LocalRedirect(Question.Address("/kelola/jejak"));
        }

        Words = await TrailWords.ForAsync(Entries, names, Office, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellation)
    {
        var question = TrailQuestion.Of(Request.Query);
        await administration.RecordAsync(Scope, Now, Me, "trail/exported", question.Looks ? "personal" : "acts", cancellation);
        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = $"attachment; filename=\"jejak-{(question.Looks ? "data-pribadi-" : "")}{TrailQuestion.Written(Today)}.csv\"";
        await file.WriteAsync(Response.Body, question, Scope, Zone, cancellation);
        return new EmptyResult();
    }

    public async Task<IActionResult> OnPostPeriksaAsync(CancellationToken cancellation)
    {
        var acts = await administration.VerifyActsAsync(cancellation);
        var seen = await looks.VerifyAsync(cancellation);
        await administration.RecordAsync(Scope, Now, Me, "trail/verified", acts.Broken is null && seen is null ? "whole" : "broken", cancellation);
        Told = (acts.Broken, seen) switch
        {
            (null, null) => Say(
                $"Rantai utuh: {acts.Rows} tindakan dan semua catatan melihat data pribadi saling menyambung; tidak ada yang diubah atau dihapus.",
                $"The chain is whole: {acts.Rows} acts and all looks at personal data follow from each other; nothing was changed or removed."),
            ({ } broken, _) => Say(
                $"Rantai putus pada tindakan nomor {broken}: baris itu atau sebelumnya diubah di luar aplikasi. Hubungi pengelola basis data dan simpan salinannya.",
                $"The chain breaks at act {broken}: that row or the one before was changed from outside. Tell whoever keeps the database, and keep a copy."),
            (_, { } look) => Say(
                $"Rantai catatan melihat data pribadi putus pada nomor {look}: baris itu atau sebelumnya diubah di luar aplikasi.",
                $"The chain of looks at personal data breaks at {look}: that row or the one before was changed from outside."),
        };
        return LocalRedirect("/kelola/jejak");
    }
}
