using System.Collections.Immutable;

namespace WorkflowStandar.Server.Dashboard.Identity;

/// <summary>An OAuth 2 or OpenID provider by which staff may sign in, instead of by a password kept here.</summary>
/// <param name="Name">What its button says.</param>
/// <param name="Claim">The member of its user information that holds the login of an account here.</param>
public sealed record SignInProvider(
    string Name, Uri Authorize, Uri Token, Uri UserInfo, string ClientId, string ClientSecret, ImmutableArray<string> Scopes, string Claim);
