using Microsoft.AspNetCore.DataProtection;
using NodaTime;
using WorkflowStandar.Engine.Accounts;
using WorkflowStandar.Server.Dashboard.Administration;

namespace WorkflowStandar.Server.Dashboard.Identity;

/// <summary>What signing in is made of.</summary>
public static class AccessServices
{
    /// <param name="folder">The data directory: keys that protect forms lie in it, so that a restart does not break open pages.</param>
    public static void AddAccess(this IServiceCollection services, string folder, IClock wall, SessionLimits limits, int wrongPasswordsAMinute)
    {
        services.AddSingleton(new WallClock(wall));
        services.AddSingleton(limits);
        services.AddSingleton<Passwords>();
        services.AddSingleton<StaffRoles>();
        services.AddSingleton<StaffNames>();
        services.AddSingleton<SignInDesk>();
        services.AddSingleton(new SignInLimit(wrongPasswordsAMinute));
        services.AddSingleton<KnownBrowsers>();
        services.AddSingleton<OneTimeLinks>();
        services.AddSingleton<PersonalLooks>();
        services.AddSingleton<People>();
        services.AddDataProtection().SetApplicationName("WorkflowStandar").PersistKeysToFileSystem(KeysIn(folder));
    }

    private static DirectoryInfo KeysIn(string folder)
    {
        var path = Path.Combine(folder, "keys");
        return OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(path)
            : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
