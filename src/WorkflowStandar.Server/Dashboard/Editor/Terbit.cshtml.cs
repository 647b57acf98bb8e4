using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Editions;
using WorkflowStandar.Engine.Manuscripts;
using WorkflowStandar.Publishing.Comparisons;
using WorkflowStandar.Server.Dashboard.Shell;
using WorkflowStandar.Server.Publication;

namespace WorkflowStandar.Server.Dashboard.Editor;

/// <summary>The last look before a saved text becomes an edition: what is found in it, and what differs from the edition in force.</summary>
public sealed class TerbitModel(ManuscriptDesk desk, ManuscriptCheck check, IManuscriptStore store, StandardPublisher publisher, IPlanSource plans, EditionPreview preview) : StaffPage
{
    public StandardKey Standard { get; private set; }

    public Manuscript Manuscript { get; private set; } = null!;

    public ManuscriptReading Reading { get; private set; } = null!;

    /// <summary>What differs from the edition in force, and the running cases that it would touch; null where no edition is in force, or the text has errors.</summary>
    public ComparedEditions? Compared { get; private set; }

    /// <summary>What keeps it from being published; null where nothing does.</summary>
    public string? Obstacle { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        await ReadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int versi, CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation))
            return NotFound();
        if (Manuscript.Head.Version != versi)
            Obstacle ??= Say("Naskah disimpan lagi sesudah halaman ini dibuka. Baca sekali lagi, lalu terbitkan.", "The text was saved again after this page was opened. Read it once more, then publish.");
        if (Obstacle is null)
        {
            var publication = await publisher.PublishAsync(Source, Staff.Row.Id, agency => agency == Staff.Agency, tryOnly: false, cancellation);
            if (publication.Outcome is PublishOutcome.Published or PublishOutcome.AlreadyPublished)
            {
                Told = Say($"Edisi {publication.Editions[0]} sudah diterbitkan. Perkara baru memakainya sejak tanggal berlakunya.", $"Edition {publication.Editions[0]} has been published. New cases follow it from the day it is in force.");
                return LocalRedirect("/naskah");
            }

            Obstacle = NameTaken();
        }

        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
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

    private SourceText Source => SourceText.From($"{Standard.Name}.yaml", Manuscript.Text);

    private async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (await store.FindAsync(Standard, cancellation) is not { } manuscript)
            return false;
        Manuscript = manuscript;
        Reading = await check.ReadAsync(Standard, manuscript.Text, manuscript.Scenarios, cancellation);
        if (Reading.Plan is { } plan && Reading.Compilation.Model is { } model && await plans.InForceAsync(Standard, Now, cancellation) is { } old)
            Compared = await preview.OfAsync(new Edition(model, plan), old, cancellation);
        Obstacle = await ObstacleAsync(cancellation);
        return true;
    }

    private async Task<string?> ObstacleAsync(CancellationToken cancellation)
    {
        if (Reading.Plan is not { } plan)
        {
            var errors = Reading.Count(Severity.Error);
            return Say($"Masih ada {errors} kesalahan dalam naskah. Perbaiki dahulu.", errors == 1 ? "There is still 1 error in the text. Correct it first." : $"There are still {errors} errors in the text. Correct them first.");
        }

        if (Reading.Compilation.Unwritten is > 0 and var unwritten)
        {
            return Say(
                $"Masih ada {unwritten} tempat bertanda ISI yang harus Anda tulis. Edisi yang terbit tidak dapat ditarik lagi.",
                unwritten == 1 ? "One place is still marked ISI for you to write. A published edition cannot be taken back." : $"{unwritten} places are still marked ISI for you to write. A published edition cannot be taken back.");
        }

        if (plan.Standard != Standard)
            return Say($"Naskah ini menyebut dirinya '{plan.Standard}', padahal ini naskah '{Standard}'. Samakan baris 'standard:'.", $"The text calls itself '{plan.Standard}', but this is the text of '{Standard}'. Make the line 'standard:' agree.");
        var known = await desk.EditionAsync(Standard, plan.Edition, cancellation);
        if (known is null)
            return null;
        return known.ContentHash == plan.ContentHash
            ? Say($"Naskah ini sama dengan edisi {plan.Edition} yang sudah terbit. Tidak ada yang perlu diterbitkan.", $"This text is edition {plan.Edition}, which is published already. There is nothing to publish.")
            : NameTaken();
    }

    private string NameTaken() => Say(
        $"Edisi {Reading.Plan?.Edition} sudah terbit dengan teks lain dan tidak dapat diubah. Beri edisi ini nama lain pada baris 'edition:'.",
        $"Edition {Reading.Plan?.Edition} is published with another text and cannot be changed. Give this edition another name on the line 'edition:'.");
}
