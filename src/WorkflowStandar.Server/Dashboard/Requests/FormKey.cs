using System.Security.Cryptography;

namespace WorkflowStandar.Server.Dashboard.Requests;

/// <summary>The key that a form carries so that sending it twice does nothing twice.</summary>
public static class FormKey
{
    public const string Name = "kunci";

    private const int Digits = 32;

    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Digits / 2));

    /// <summary>As the form brought it; a new one where it brought none that we could have given.</summary>
    public static string Of(IFormCollection form) =>
        form[Name].ToString() is { Length: Digits } key && key.All(char.IsAsciiHexDigitLower) ? key : New();
}
