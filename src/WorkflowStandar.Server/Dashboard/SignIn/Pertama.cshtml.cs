using Microsoft.AspNetCore.Mvc;
using WorkflowStandar.Engine.Accounts;
using WorkflowStandar.Engine.Actors;
using WorkflowStandar.Server.Dashboard.Identity;
using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.Server.Dashboard.SignIn;

/// <summary>Where somebody arrives with a one-time link, to choose a password that nobody else has known.</summary>
public sealed class PertamaModel(OneTimeLinks links, SignInDesk desk, SignInLimit limit, KnownBrowsers browsers) : DashboardPage
{
    public FormFaults Faults { get; } = new();

    /// <summary>Whose link it is; null when it opens nothing.</summary>
    public ActorRow? Who { get; private set; }

    public string? Nama { get; private set; }

    public bool HasLogin { get; private set; }

    public async Task OnGetAsync(string kode, CancellationToken cancellation) => await OpenAsync(kode, null, cancellation);

    public async Task<IActionResult> OnPostAsync(string kode, string? nama, string? sandi, string? ulangi, CancellationToken cancellation)
    {
        if (!await OpenAsync(kode, nama, cancellation))
            return Page();
        var login = Logins.Normal(Nama ?? "");
        if (!HasLogin && !Logins.IsLogin(login))
            Faults.Add("nama", Say(SignInWords.LoginForm));
        NewPassword.Check(sandi ?? "", ulangi ?? "", login, Reader, Faults);
        if (Faults.Any)
            return Unprocessable();
        switch (await links.UseAsync(kode, login, sandi!, cancellation))
        {
            case LinkUse.NotOpen:
                Who = null;
                Response.StatusCode = StatusCodes.Status410Gone;
                return Page();
            case LinkUse.LoginTaken:
                Faults.Add("nama", Say("Nama masuk ini sudah dipakai orang lain. Pilih yang lain.", "Somebody else goes by this login. Choose another."));
                return Unprocessable();
        }

        if (StaffMember.Of(HttpContext) is { } before)
            await desk.EndAsync(before, cancellation);
        browsers.Remember(HttpContext, login);
        SessionCookie.Set(HttpContext, await desk.BeginAsync(Who!, Visitor.Of(HttpContext), cancellation));
        return LocalRedirect(Landing.For(Who!));
    }

    private async Task<bool> OpenAsync(string code, string? typed, CancellationToken cancellation)
    {
        var source = SignInSource.Stranger(Visitor.Of(HttpContext).Address);
        if (limit.Admits(source) && await links.FindAsync(code, cancellation) is var (actor, login))
        {
            (Who, Nama, HasLogin) = (actor, login ?? typed, login is not null);
            return true;
        }

        limit.CountWrong(source);
        Response.StatusCode = StatusCodes.Status410Gone;
        return false;
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Unprocessable()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
