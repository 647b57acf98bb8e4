using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Accounts;
using WorkflowStandar.Engine.Actors;
using WorkflowStandar.Server.Dashboard.Identity;
using WorkflowStandar.Server.Dashboard.Shell;
using WorkflowStandar.Server.Publication;

namespace WorkflowStandar.Server.Dashboard.SignIn;

/// <summary>One's own account: password, and where one is signed in.</summary>
public sealed class AkunModel(SignInDesk desk, IAccountStore accounts, StaffRoles roles, AgencyDirectory agencies, WallClock wall) : StaffPage
{
    public FormFaults Faults { get; } = new();

    public string Login { get; private set; } = "";

    public ImmutableArray<SessionRow> Sessions { get; private set; } = [];

    /// <summary>The agencies that an administrator of the installation can look at; none for others.</summary>
    public ImmutableArray<AgencyKey> Agencies { get; private set; } = [];

    public string NameOf(AgencyKey agency) => agency == ActorRow.Installation
        ? Say("Seluruh instalasi", "The whole installation")
        : agencies.Find(agency) is { } known ? Say(known.Name) : agency.Value;

    public Instant WallNow => wall.Now;

    public bool IsThis(SessionRow session) => session.Hash.Span.SequenceEqual(Staff.Session.Span);

    public Task OnGetAsync(CancellationToken cancellation) => ReadAsync(cancellation);

    public async Task<IActionResult> OnPostSandiAsync(string? lama, string? sandi, string? ulangi, CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        NewPassword.Check(sandi ?? "", ulangi ?? "", Login, Reader, Faults);
        if (!Faults.Any && sandi == lama)
            Faults.Add("sandi", Say("Kata sandi baru sama dengan yang lama. Pilih yang lain.", "The new password is the old one. Choose another."));
        if (!Faults.Any && await desk.ChangeAsync(Staff, lama ?? "", sandi!, cancellation) is var answer and not SignInAnswer.Welcome)
            Faults.Add("lama", answer is SignInAnswer.Locked locked ? Say(SignInWords.Locked(locked.For)) : Say("Kata sandi sekarang salah.", "The present password is wrong."));
        if (Faults.Any)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        Told = Say("Kata sandi sudah diganti. Perangkat lain sudah dikeluarkan.", "The password has been changed. Other devices have been signed out.");
        return LocalRedirect("/akun");
    }

    public async Task<IActionResult> OnPostInstansiAsync(string? instansi, CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        if (Agencies.FirstOrDefault(agency => agency.Value == instansi) is not { Value: not null } chosen)
            return NotFound();
        await accounts.ShowAsync(Staff.Session, chosen, cancellation);
        Told = Say($"Yang tampak sekarang: {NameOf(chosen)}.", $"Now shown: {NameOf(chosen)}.");
        return LocalRedirect("/akun");
    }

    public async Task<IActionResult> OnPostAkhiriAsync(CancellationToken cancellation)
    {
        var count = await desk.EndOthersAsync(Staff, cancellation);
        Told = Say($"{count} perangkat lain dikeluarkan.", count == 1 ? "1 other device was signed out." : $"{count} other devices were signed out.");
        return LocalRedirect("/akun");
    }

    private async Task ReadAsync(CancellationToken cancellation)
    {
        Login = (await accounts.OfAsync(Staff.Row.Agency, Staff.Row.Id, cancellation))?.Login ?? "";
        if (Staff.IsOfInstallation)
            Agencies = [.. await roles.AgenciesAsync(cancellation), ActorRow.Installation];
        Sessions = await desk.SessionsOfAsync(Staff, cancellation);
    }
}
