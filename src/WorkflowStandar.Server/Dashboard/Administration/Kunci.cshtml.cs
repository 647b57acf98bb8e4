using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Actors;
using WorkflowStandar.Engine.Administration;
using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.Server.Dashboard.Administration;

/// <summary>Keys with which programs and computers act as somebody. A key is shown when it is made, and never again.</summary>
public sealed class KunciModel(IActorStore actors, IAdministrationStore administration, KeyUses uses) : AdministrationPage
{
    public FormFaults Faults { get; } = new();

    public ImmutableArray<KeyInUse> Keys { get; private set; } = [];

    public ImmutableArray<ActorRow> Actors { get; private set; } = [];

    /// <summary>The key that was just made, shown this once.</summary>
    public string? Secret { get; private set; }

    public KeyInUse? ToRevoke { get; private set; }

    public string Pemilik { get; private set; } = "";

    public string Label { get; private set; } = "";

    /// <summary>Drawn with the form: sent twice, it makes one key.</summary>
    public string Permintaan { get; private set; } = "";

    public Instant? UsedAt(KeyInUse key) => uses.Of(key.Key.Id) ?? key.UsedAt;

    public async Task<IActionResult> OnGetAsync(string? cabut, CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        ToRevoke = Keys.FirstOrDefault(key => key.Key.Id == cabut && key.Key.RevokedAt is null);
        if (cabut is not null && ToRevoke is null)
            return NotFound();
        return Page();
    }

    public async Task<IActionResult> OnPostBuatAsync(string? pemilik, string? label, string? permintaan, CancellationToken cancellation)
    {
        (Pemilik, Label) = (pemilik ?? "", (label ?? "").Trim());
        await ReadAsync(cancellation);
        var owner = Actors.FirstOrDefault(actor => actor.Id.Value == Pemilik);
        if (owner is null)
            Faults.Add("pemilik", Say("Pilih untuk siapa kunci ini.", "Choose whose key it is."));
        if (Label.Length is 0 or > 100)
            Faults.Add("label", Say("Tulis untuk apa kunci ini, 1 sampai 100 huruf, misalnya nama komputernya.", "Say what the key is for, 1 to 100 characters, for instance the computer's name."));
        if (Faults.Any)
            return Refused();

        var (secret, row) = ApiKeys.New(Agency, owner!.Id, Label, Now);
        row = row with { Id = IdOf(permintaan ?? row.Id) };
        if (Keys.Any(key => key.Key.Id == row.Id))
        {
            Told = Say("Kunci ini sudah dibuat dan hanya ditunjukkan sekali. Bila tidak tercatat, cabut dan buat yang baru.", "This key has been made already and was shown once. If it was not noted down, revoke it and make another.");
            return LocalRedirect("/kelola/kunci");
        }

        await actors.AddKeyAsync(row, Now, Me, cancellation);
        Secret = secret;
        (Pemilik, Label) = ("", "");
        await ReadAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostCabutAsync(string? kunci, CancellationToken cancellation)
    {
        if (kunci is null || !await actors.RevokeAsync(Agency, kunci, Now, Me, cancellation))
            return NotFound();
        Told = Say("Kunci dicabut. Sejak saat ini tidak membuka apa pun.", "The key is revoked. From this moment it opens nothing.");
        return LocalRedirect("/kelola/kunci");
    }

    private async Task ReadAsync(CancellationToken cancellation)
    {
        Permintaan = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        if (IsWithoutOffice)
            return;
        Keys = await administration.KeysAsync(Agency, cancellation);
        var found = ImmutableArray.CreateBuilder<ActorRow>();
        string? next = null;
        do
        {
            var page = await actors.ActorsAsync(Agency, new PageRequest(next, PageRequest.MaximumSize), cancellation);
            found.AddRange(page.Items.Where(actor => actor.IsActive && actor.Id != ActorId.System));
            next = page.Next;
        }
        while (next is not null);
        Actors = [.. found.OrderBy(actor => actor.Name, StringComparer.OrdinalIgnoreCase)];
    }

    private PageResult Refused()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private string IdOf(string request) =>
        "once-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Agency}/{Me}/{request}")).AsSpan(0, 8));
}
