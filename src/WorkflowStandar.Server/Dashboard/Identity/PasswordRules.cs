using System.Collections.Frozen;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Server.Dashboard.Identity;

/// <summary>What a new password must be: long and not the first thing that somebody would try. No rules about signs, which make passwords worse.</summary>
public static class PasswordRules
{
    public const int Shortest = 12;

    /// <summary>Enough for any sentence, too little to keep the server busy.</summary>
    public const int Longest = 200;

    // The commonest of twelve letters and more are short ones repeated or with something behind them, so it is their beginnings that are known.
    private static readonly FrozenSet<string> Common = new[]
    {
        "password", "passw0rd", "p@ssw0rd", "katasandi", "sandi", "rahasia", "qwerty", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1q2w3e4r5t", "admin", "administrator",
        "indonesia", "merdeka", "garuda", "pancasila", "bismillah", "sayang", "akucintakamu", "iloveyou", "selamat", "selamatpagi", "jakarta", "surabaya", "pasuruan",
        "ketapang", "tapin", "sekretariat", "setwan", "dprd", "kantor", "pegawai", "negeri", "pelayanan", "welcome", "letmein", "sekretariatdprd", "pegawainegeri",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Why it cannot be taken; null when it can.</summary>
    public static Text? Refuse(string password, string login)
    {
        if (password.Length < Shortest)
            return new Text($"Kata sandi paling sedikit {Shortest} karakter. Beberapa kata yang Anda ingat lebih baik daripada satu kata dengan tanda.", $"A password has at least {Shortest} characters. A few words that you remember are better than one word with signs in it.");
        if (password.Length > Longest)
            return new Text($"Kata sandi paling banyak {Longest} karakter.", $"A password has at most {Longest} characters.");
        var lower = password.ToLowerInvariant();
        if (login.Length > 0 && lower.Contains(login, StringComparison.Ordinal))
            return new Text("Kata sandi tidak boleh memuat nama masuk Anda.", "A password must not contain your login name.");
        return IsCommon(lower)
            ? new Text("Kata sandi ini termasuk yang pertama ditebak orang. Pilih yang lain, misalnya empat kata yang tidak berhubungan.", "This password is among the first that somebody would guess. Choose another, for instance four words that have nothing to do with each other.")
            : null;
    }

    private static bool IsCommon(string lower)
    {
        var letters = new string([.. lower.Where(char.IsLetter)]);
        return lower.Distinct().Count() < 5 || IsRun(lower) || Common.Contains(letters) || Common.Any(word => IsRepeated(letters, word)) || letters.Length == 0;
    }

    private static bool IsRun(string text) => text.Zip(text.Skip(1)).Count(pair => Math.Abs(pair.Second - pair.First) <= 1) >= text.Length - 3;

    private static bool IsRepeated(string text, string word) => text.Length > word.Length && text.Replace(word, "", StringComparison.Ordinal).Length == 0;
}
