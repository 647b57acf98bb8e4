using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace WorkflowStandar.Server.Dashboard.Identity;

/// <summary>Passwords, kept as PBKDF2 with HMAC-SHA512 and a salt of their own.</summary>
public sealed class Passwords
{
    /// <summary>What OWASP asks of this function; older hashes are made anew at the next sign-in.</summary>
    private const int Iterations = 210_000;

    private readonly PasswordHasher<object> hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));
    private readonly string nobodys;

    public Passwords() => nobodys = Hash(Guid.NewGuid().ToString());

    public string Hash(string password) => hasher.HashPassword(this, password);

    /// <summary>Whether it is the password; takes as long where there is none.</summary>
    public PasswordCheck Check(string? hash, string password) => (hasher.VerifyHashedPassword(this, hash ?? nobodys, password), hash) switch
    {
        (PasswordVerificationResult.Success, not null) => PasswordCheck.Right,
        (PasswordVerificationResult.SuccessRehashNeeded, not null) => PasswordCheck.RightButOld,
        _ => PasswordCheck.Wrong,
    };
}

public enum PasswordCheck
{
    Wrong,
    Right,

    /// <summary>Right, and hashed in a way that is no longer used.</summary>
    RightButOld,
}
