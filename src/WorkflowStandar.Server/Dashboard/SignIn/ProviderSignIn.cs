using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using WorkflowStandar.Engine.Accounts;
using WorkflowStandar.Server.Dashboard.Identity;

namespace WorkflowStandar.Server.Dashboard.SignIn;

/// <summary>Signing in by a provider: it says who somebody is, and they are let in as the account here that goes by that login. It makes no accounts and grants no roles.</summary>
public static class ProviderSignIn
{
    public const string Start = "/masuk/penyedia";

    private const string Scheme = "penyedia";
    private const string Return = Start + "/kembali";
    private const string Login = "login";

    public static void Add(IServiceCollection services, SignInProvider provider)
    {
        services.AddSingleton(provider);
        // A provider is asked when somebody wants it, and is never how a request is recognised: sessions are ours.
        AppContext.SetSwitch("Microsoft.AspNetCore.Authentication.SuppressAutoDefaultScheme", true);
        services.AddAuthentication().AddOAuth(Scheme, oauth =>
        {
            oauth.AuthorizationEndpoint = provider.Authorize.ToString();
            oauth.TokenEndpoint = provider.Token.ToString();
            oauth.UserInformationEndpoint = provider.UserInfo.ToString();
            (oauth.ClientId, oauth.ClientSecret) = (provider.ClientId, provider.ClientSecret);
            oauth.CallbackPath = Return;
            oauth.UsePkce = true;
            oauth.Scope.Clear();
            foreach (var scope in provider.Scopes)
                oauth.Scope.Add(scope);
            oauth.CorrelationCookie.SameSite = SameSiteMode.Lax;
            oauth.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            oauth.BackchannelTimeout = TimeSpan.FromSeconds(15);
            oauth.Events.OnCreatingTicket = context => ReadLoginAsync(context, provider.Claim);
            oauth.Events.OnTicketReceived = LetInAsync;
            oauth.Events.OnRemoteFailure = RefuseAsync;
        });
    }

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(Start, (string? kembali, HttpContext context) =>
            context.ChallengeAsync(Scheme, new AuthenticationProperties { RedirectUri = string.IsNullOrEmpty(kembali) ? "/" : kembali })).ExcludeFromDescription();

    private static async Task ReadLoginAsync(OAuthCreatingTicketContext context, string claim)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, context.Options.UserInformationEndpoint);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", context.AccessToken);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var response = await context.Backchannel.SendAsync(request, context.HttpContext.RequestAborted);
        response.EnsureSuccessStatusCode();
        using var user = JsonDocument.Parse(await response.Content.ReadAsStringAsync(context.HttpContext.RequestAborted));
        if (user.RootElement.TryGetProperty(claim, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            context.Identity!.AddClaim(new Claim(Login, value.ToString()));
    }

    private static async Task LetInAsync(TicketReceivedContext context)
    {
        context.HandleResponse();
        var services = context.HttpContext.RequestServices;
        var login = Logins.Normal(context.Principal?.FindFirst(Login)?.Value ?? "");
        if (await services.GetRequiredService<IAccountStore>().ByLoginAsync(login, context.HttpContext.RequestAborted) is not var (_, actor))
        {
            context.Response.Redirect("/masuk?galat=tanpa-akun");
            return;
        }

        var code = await services.GetRequiredService<SignInDesk>().BeginAsync(actor, Visitor.Of(context.HttpContext), context.HttpContext.RequestAborted);
        SessionCookie.Set(context.HttpContext, code);
        var wanted = context.ReturnUri;
        context.Response.Redirect(Landing.For(actor, wanted == "/" ? null : wanted));
    }

    private static Task RefuseAsync(RemoteFailureContext context)
    {
        context.HandleResponse();
        var logger = context.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ProviderSignIn).FullName!);
        logger.LogWarning("The sign-in provider did not vouch for somebody: {Reason}", context.Failure?.Message);
        context.Response.Redirect("/masuk?galat=penyedia");
        return Task.CompletedTask;
    }
}
