using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkflowStandar.Compiler;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Editions;
using WorkflowStandar.Publishing.Comparisons;
using WorkflowStandar.Server.Dashboard.Shell;
using WorkflowStandar.Server.Publication;

namespace WorkflowStandar.Server.Dashboard.Administration;

/// <summary>A file of a standard becomes an edition: first looked through, with what it changes and whom that touches, then published as it was shown.</summary>
public sealed class TerbitModel(StandardPublisher publisher, EditionPreview preview, IEditionStore editions, IPlanSource plans) : AdministrationPage
{
    private const int FindingsShown = 200;

    public FormFaults Faults { get; } = new();

    public string Sumber { get; private set; } = "";

    /// <summary>Null until something was looked through.</summary>
    public Compilation? Compilation { get; private set; }

    public ImmutableArray<Diagnostic> Findings { get; private set; } = [];

    /// <summary>It may be published as it is.</summary>
    public bool IsReady { get; private set; }

    /// <summary>Null where there is no edition to compare with.</summary>
    public ComparedEditions? Compared { get; private set; }

    public ImmutableArray<string> Editions { get; private set; } = [];

    /// <summary>Of the text that was looked through: another text has to be looked through again.</summary>
    public string Hash { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string? layanan, CancellationToken cancellation)
    {
        if (layanan is null || IsWithoutOffice)
            return Page();
        var key = new StandardKey(Agency, layanan);
        if (await plans.InForceAsync(key, Now, cancellation) is not { } row)
            return NotFound();
        Sumber = await editions.SourceAsync(row.ContentHash, cancellation) ?? "";
        return Page();
    }

    public async Task<IActionResult> OnPostPeriksaAsync(string? sumber, IFormFile? berkas, CancellationToken cancellation)
    {
        if (await SourceAsync(sumber, berkas) is not { } source)
            return Refused();
        await LookThroughAsync(source, cancellation);
        return IsReady ? Page() : Refused();
    }

    public async Task<IActionResult> OnPostTerbitkanAsync(string? sumber, string? sidik, CancellationToken cancellation)
    {
        if (await SourceAsync(sumber, null) is not { } source)
            return Refused();
        if (HashOf(Sumber) != sidik)
        {
            await LookThroughAsync(source, cancellation);
            if (IsReady)
                Faults.Add("sumber", Say("Teksnya berubah sesudah diperiksa. Lihat lagi hasilnya, lalu terbitkan.", "The text changed after it was looked through. Look at the result again, then publish."));
            return Refused();
        }

        var publication = await publisher.PublishAsync(source, Me, Staff.Reaches, tryOnly: false, cancellation);
        if (publication.Outcome is not { } outcome || outcome == PublishOutcome.NameTaken || publication.Compilation.Plan is not { } plan)
        {
            await LookThroughAsync(source, cancellation);
            return Refused();
        }

        Told = outcome == PublishOutcome.AlreadyPublished
            ? Say($"Edisi {plan.Edition} dengan teks ini sudah terbit; tidak ada yang berubah.", $"Edition {plan.Edition} with this text is published already; nothing has changed.")
            : Say(
                $"{plan.Title.Id} edisi {plan.Edition} sudah terbit{(plan.InForce > Today ? " dan berlaku mulai " + DayOf(plan) : "")}. Perkara yang berjalan tetap pada edisinya sampai dipindahkan.",
                $"{plan.Title.In("en")}, edition {plan.Edition}, is published{(plan.InForce > Today ? " and in force from " + DayOf(plan) : "")}. Running cases stay on their edition until they are moved.");
        return LocalRedirect("/kelola/standar");
    }

    /// <summary>This text is an edition already: there is nothing to publish.</summary>
    public bool IsPublished { get; private set; }

    public string DayOf(Plan plan) => Say(Core.Calendars.DateWords.Long(plan.InForce));

    private async Task LookThroughAsync(SourceText source, CancellationToken cancellation)
    {
        var publication = await publisher.PublishAsync(source, Me, Staff.Reaches, tryOnly: true, cancellation);
        Compilation = publication.Compilation;
        Findings = [.. Compilation.Diagnostics.OrderByDescending(finding => finding.IsError).ThenBy(finding => finding.Span.Start).Take(FindingsShown)];
        Editions = publication.Editions;
        Hash = HashOf(Sumber);
        if (Compilation is not { Plan: { } plan, Model: { } model, HasErrors: false })
            return;
        if (publication.IsOutOfReach || plan.Standard.Agency != Agency)
        {
            Faults.Add("sumber", Say(
                $"Standar ini milik “{plan.Standard.Agency}”, bukan kantor yang sedang Anda kelola.", $"This standard is of “{plan.Standard.Agency}”, not of the office that you manage."));
            return;
        }

        await CompareAsync(new Edition(model, plan), cancellation);
        IsReady = !Faults.Any;
    }

    private async Task CompareAsync(Edition candidate, CancellationToken cancellation)
    {
        var (key, edition) = (candidate.Plan.Standard, candidate.Plan.Edition);
        var same = await editions.FindAsync(key, edition, cancellation);
        IsPublished = same?.ContentHash == candidate.Plan.ContentHash;
        if (same is not null && !IsPublished)
        {
            Faults.Add("sumber", Say(
                $"Edisi {edition} sudah terbit dengan teks lain dan tidak dapat diubah. Ganti baris “edition:” dengan nama baru.", $"Edition {edition} is published with another text and cannot be changed. Give the line “edition:” a new name."));
        }

        if (await plans.InForceAsync(key, Now, cancellation) is { } current && current.Edition != edition)
            Compared = await preview.OfAsync(candidate, current, cancellation);
    }

    private async Task<SourceText?> SourceAsync(string? pasted, IFormFile? file)
    {
        // A browser sends the lines of a text field with CR LF, whatever was pasted.
        Sumber = (pasted ?? "").ReplaceLineEndings("\n");
        if (file is { Length: > 0 })
        {
            await using var stream = file.OpenReadStream();
            var read = SourceText.Read(Path.GetFileName(file.FileName), stream);
            Sumber = read.Content.ReplaceLineEndings("\n");
            if (!read.Defects.IsEmpty)
                return read;
        }

        if (string.IsNullOrWhiteSpace(Sumber))
        {
            Faults.Add("sumber", Say("Tempel isi berkas standar, atau pilih berkasnya.", "Paste the standard's text, or choose its file."));
            return null;
        }

        return SourceText.From("standar.yaml", Sumber);
    }

    private PageResult Refused()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
}
