using WorkflowStandar.Server.Dashboard.Identity;
using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.Server.Dashboard.SignIn;

/// <summary>The two fields of a new password, wherever one is chosen.</summary>
public static class NewPassword
{
    public static void Check(string password, string again, string login, Reader reader, FormFaults faults)
    {
        if (PasswordRules.Refuse(password, login) is { } refusal)
            faults.Add("sandi", reader.Say(refusal));
        else if (password != again)
            faults.Add("ulangi", reader.Say("Kedua tulisan kata sandi tidak sama.", "The two passwords are not the same."));
    }
}
