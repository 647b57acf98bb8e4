using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Core.Agencies;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Editions;
using WorkflowStandar.Server.Dashboard.Shell;
using WorkflowStandar.Server.Publication;

namespace WorkflowStandar.Server.Dashboard.Administration;

/// <summary>The description of the office: looked through first, with what it changes about the roles, then published.</summary>
public sealed class InstansiModel(AgencyPublisher publisher, IEditionStore editions) : AdministrationPage
{
    public FormFaults Faults { get; } = new();

    public string Sumber { get; private set; } = "";

    public string Hash { get; private set; } = "";

    /// <summary>Null until something was looked through.</summary>
    public AgencyPublication? Publication { get; private set; }

    public bool IsReady { get; private set; }

    /// <summary>What it would change, in words.</summary>
    public ImmutableArray<Text> Changes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        if ((await editions.AgencyTextsAsync(cancellation)).FirstOrDefault(row => row.Agency == Agency) is { } row)
            Sumber = await editions.SourceAsync(row.ContentHash, cancellation) ?? "";
    }

    public async Task<IActionResult> OnPostPeriksaAsync(string? sumber, CancellationToken cancellation)
    {
        await LookThroughAsync(sumber, cancellation);
        return IsReady ? Page() : Refused();
    }

    public async Task<IActionResult> OnPostTerbitkanAsync(string? sumber, string? sidik, CancellationToken cancellation)
    {
        await LookThroughAsync(sumber, cancellation);
        if (!IsReady || sidik != Hash)
            return Refused();
        await publisher.PublishAsync(SourceText.From("instansi.yaml", Sumber), Me, Staff.Reaches, tryOnly: false, cancellation);
        Told = Say("Keterangan kantor sudah terbit dan berlaku sejak sekarang.", "The description of the office is published and holds from now on.");
        return LocalRedirect("/kelola/instansi");
    }

    private async Task LookThroughAsync(string? source, CancellationToken cancellation)
    {
        Sumber = (source ?? "").ReplaceLineEndings("\n");
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sumber)));
        Publication = await publisher.PublishAsync(SourceText.From("instansi.yaml", Sumber), Me, Staff.Reaches, tryOnly: true, cancellation);
        if (Publication.File.Agency is not { } agency)
            return;
        if (Publication.IsOutOfReach || agency.Key != Agency)
        {
            Faults.Add("sumber", Say($"Keterangan ini milik “{agency.Key}”, bukan kantor yang sedang Anda kelola.", $"This describes “{agency.Key}”, not the office that you manage."));
            return;
        }

        foreach (var missing in Publication.Missing)
        {
            Faults.Add("sumber", Say(
                $"Jabatan {missing.Role} masih diberi pekerjaan oleh standar {missing.Standard.Id}. Pertahankan, atau terbitkan dulu edisi standar yang tidak memakainya.",
                $"The standard {missing.Standard.In("en")} still gives work to the role {missing.Role}. Keep it, or first publish an edition of the standard without it."));
        }

        if (!Publication.Taken.IsEmpty)
            Faults.Add("sumber", Say(Publication.TakenWords));
        Changes = Office is { } current ? ChangesOf(current, agency) : [];
        IsReady = !Faults.Any;
    }

    private static ImmutableArray<Text> ChangesOf(Agency before, Agency after)
    {
        var changes = ImmutableArray.CreateBuilder<Text>();
        if (before.Name != after.Name)
            changes.Add(new Text($"Namanya menjadi {after.Name.Id}.", $"Its name becomes {after.Name.In("en")}."));
        if (before.Contact != after.Contact)
            changes.Add(new Text("Alamat atau cara menghubungi berubah.", "Its address or how it is reached changes."));
        if (before.CalendarId != after.CalendarId || !before.Zone.Equals(after.Zone))
            changes.Add(new Text($"Kalendernya menjadi {after.CalendarId} ({after.Zone.Id}).", $"Its calendar becomes {after.CalendarId} ({after.Zone.Id})."));
        changes.AddRange(after.Roles.Values.Where(role => !before.Roles.ContainsKey(role.Key)).Select(role => new Text($"Jabatan baru: {role.Title.Id}.", $"A new role: {role.Title.In("en")}.")));
        changes.AddRange(before.Roles.Values.Where(role => !after.Roles.ContainsKey(role.Key)).Select(role => new Text($"Jabatan hilang: {role.Title.Id}.", $"A role is gone: {role.Title.In("en")}.")));
        foreach (var role in after.Roles.Values)
        {
            if (before.Roles.GetValueOrDefault(role.Key) is not { } was)
                continue;
            if (was.Title != role.Title)
                changes.Add(new Text($"Jabatan {was.Title.Id} menjadi {role.Title.Id}.", $"The role {was.Title.In("en")} becomes {role.Title.In("en")}."));
            if (was.Superior != role.Superior)
                changes.Add(new Text($"Atasan {role.Title.Id} menjadi {role.Superior?.Value ?? "tidak ada"}.", $"Who answers for {role.Title.In("en")} becomes {role.Superior?.Value ?? "nobody"}."));
        }

        if (!before.People.SequenceEqual(after.People))
            changes.Add(new Text("Orang dan masa jabatan dari berkas dimuat ulang.", "People and the dates of their roles are taken from the file anew."));
        return changes.ToImmutable();
    }

    private PageResult Refused()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
