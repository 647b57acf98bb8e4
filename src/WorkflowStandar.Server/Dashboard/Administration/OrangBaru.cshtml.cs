using Microsoft.AspNetCore.Mvc;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Accounts;
using WorkflowStandar.Engine.Actors;
using WorkflowStandar.Server.Api.Standards;
using WorkflowStandar.Server.Dashboard.Identity;
using WorkflowStandar.Server.Dashboard.Shell;
using WorkflowStandar.Server.Dashboard.SignIn;

namespace WorkflowStandar.Server.Dashboard.Administration;

/// <summary>Adds somebody to the office.</summary>
public sealed class OrangBaruModel(People people, OneTimeLinks links, PublishedStandards standards) : PeoplePage(standards)
{
    public FormFaults Faults { get; } = new();

    public string Nama { get; private set; } = "";

    public string Masuk { get; private set; } = "";

    public string? Jenis { get; private set; }

    public bool Administrator { get; private set; }

    public IReadOnlyList<string> Jabatan { get; private set; } = [];

    public IReadOnlyList<RoleKey> Roles { get; private set; } = [];

    public bool IsOverInstallation => Agency == ActorRow.Installation;

    public async Task OnGetAsync(CancellationToken cancellation) => Roles = await RolesAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(string? nama, string? masuk, string? jenis, string? administrator, string[]? jabatan, CancellationToken cancellation)
    {
        Roles = await RolesAsync(cancellation);
        (Nama, Masuk, Jenis, Administrator, Jabatan) = ((nama ?? "").Trim(), masuk ?? "", jenis, administrator is not null, jabatan ?? []);
        var login = Logins.Normal(Masuk);
        if (Nama.Length is 0 or > 200)
            Faults.Add("nama", Say("Tulis nama orangnya, paling banyak 200 huruf.", "Write the person's name, at most 200 characters."));
        if (!Logins.IsLogin(login))
            Faults.Add("masuk", Say(SignInWords.LoginForm));
        if (Faults.Any)
            return Refused();

        var kind = IsOverInstallation || jenis == "pengelola" ? ActorKind.Supervisor : ActorKind.Staff;
        var held = Roles.Where(role => Jabatan.Contains(role.Value));
        if (await people.HireAsync(Agency, Nama, kind, IsOverInstallation || Administrator, login, [.. held], Me, cancellation) is not { } hired)
        {
            Faults.Add("masuk", Say("Nama masuk ini sudah dipakai orang lain. Pilih yang lain.", "Somebody else goes by this login. Choose another."));
            return Refused();
        }

        TempData[OrangSatuModel.Link] = await links.MakeAsync(Agency, hired.Id, Me, cancellation);
        Told = Say($"{hired.Name} sudah ditambahkan.", $"{hired.Name} has been added.");
        return LocalRedirect($"/kelola/orang/{hired.Id}");
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Refused()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
