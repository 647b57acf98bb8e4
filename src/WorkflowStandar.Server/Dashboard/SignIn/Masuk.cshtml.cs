using Microsoft.AspNetCore.Mvc;
using WorkflowStandar.Server.Dashboard.Identity;
using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.Server.Dashboard.SignIn;

/// <summary>Where staff sign in.</summary>
public sealed class MasukModel(SignInDesk desk, SignInLimit limit, KnownBrowsers browsers, IEnumerable<SignInProvider> providers) : DashboardPage
{
    /// <summary>Why somebody is not let in. It is no field's fault: whether name or password are wrong is not told.</summary>
    public string? Refusal { get; private set; }

    public string? Nama { get; private set; }

    public string? Kembali { get; private set; }

    public string? Notice { get; private set; }

    /// <summary>The name of another way in; null where there is none.</summary>
    public string? Provider { get; } = providers.FirstOrDefault()?.Name;

    public IActionResult OnGet(string? kembali, string? keluar, string? galat)
    {
        if (StaffMember.Of(HttpContext) is { } staff)
            return LocalRedirect(Landing.For(staff.Row, kembali));
        Kembali = kembali;
        if (galat is not null)
            Refusal = galat == "tanpa-akun" ? Say(SignInWords.NoAccount) : Say(SignInWords.NotVouched);
        else if (keluar is not null)
            Notice = Say("Anda sudah keluar.", "You have signed out.");
        else if (kembali is not null)
            Notice = Say("Masuk dulu untuk membuka halaman itu.", "Sign in to open that page.");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? nama, string? sandi, string? kembali, CancellationToken cancellation)
    {
        (Nama, Kembali) = (nama, kembali);
        var visitor = Visitor.Of(HttpContext);
        var browser = browsers.Of(Request, nama ?? "");
        var source = browser is null ? SignInSource.Stranger(visitor.Address) : SignInSource.Known(browser);
        using var turn = await limit.QueueAsync(source, cancellation);
        if (!turn.IsAcquired || !limit.Admits(source))
        {
            Refusal = Say(SignInWords.TooMany);
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Page();
        }

        var answer = await desk.SignInAsync(nama ?? "", sandi ?? "", visitor, browser, cancellation);
        if (answer is SignInAnswer.Welcome welcome)
        {
            // Whoever sat here before has left with this.
            if (StaffMember.Of(HttpContext) is { } before)
                await desk.EndAsync(before, cancellation);
            browsers.Remember(HttpContext, nama!);
            SessionCookie.Set(HttpContext, welcome.Code);
            return LocalRedirect(Landing.For(welcome.Actor, kembali));
        }

        limit.CountWrong(source);
        Refusal = Say(SignInWords.Of(answer));
        Response.StatusCode = answer is SignInAnswer.Locked ? StatusCodes.Status429TooManyRequests : StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
