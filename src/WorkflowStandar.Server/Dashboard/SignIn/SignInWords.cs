using NodaTime;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Accounts;
using WorkflowStandar.Server.Dashboard.Identity;

namespace WorkflowStandar.Server.Dashboard.SignIn;

/// <summary>What somebody reads who is not let in.</summary>
public static class SignInWords
{
    public static Text TooMany { get; } = new(
        "Terlalu banyak kata sandi salah dari alamat ini. Tunggu satu menit, lalu coba lagi.",
        "Too many wrong passwords came from this address. Wait a minute, then try again.");

    public static Text NoAccount { get; } = new(
        "Penyedia mengenal Anda, tetapi di sini belum ada akun aktif dengan nama itu. Minta administrator kantor Anda menambahkannya.",
        "The provider knows you, but there is no active account of that name here. Ask your office's administrator to add one.");

    public static Text NotVouched { get; } = new(
        "Masuk lewat penyedia tidak selesai. Coba sekali lagi; bila masih gagal, masuk dengan kata sandi atau beri tahu administrator.",
        "Signing in by the provider did not finish. Try once more; if it still fails, use your password or tell the administrator.");

    public static Text LoginForm { get; } = new(
        $"Nama masuk {Logins.Shortest} sampai {Logins.Longest} huruf kecil, angka, titik, tanda hubung, garis bawah atau @, tanpa spasi; misalnya NIP atau nama pendek.",
        $"A login is {Logins.Shortest} to {Logins.Longest} lower-case letters, digits, dots, dashes, underscores or @, without spaces; for instance a staff number or a short name.");

    public static Text Of(SignInAnswer answer) => answer switch
    {
        SignInAnswer.Locked locked => Locked(locked.For),
        SignInAnswer.Wrong { Left: 1 } => new Text(
            "Nama masuk atau kata sandi salah. Sekali salah lagi, nama masuk ini ditutup sebentar.",
            "Login or password are wrong. With one more wrong try this login is closed for a while."),
        _ => new Text(
            "Nama masuk atau kata sandi salah. Pada kata sandi, huruf besar dan kecil dibedakan.",
            "Login or password are wrong. In a password, capitals and small letters differ."),
    };

    public static Text Locked(Duration wait)
    {
        var words = Wait(wait);
        return new Text(
            $"Terlalu banyak kata sandi salah. Nama masuk ini ditutup {words.Id} lagi; sesudah itu coba lagi, atau minta administrator membukanya.",
            $"Too many wrong passwords. This login is closed for another {words.In("en")}; try again after that, or ask your administrator to open it.");
    }

    public static Text Wait(Duration wait)
    {
        var minutes = Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes));
        var hours = (minutes + 59) / 60;
        return minutes < 60
            ? new Text($"{minutes} menit", minutes == 1 ? "1 minute" : $"{minutes} minutes")
            : new Text($"{hours} jam", hours == 1 ? "1 hour" : $"{hours} hours");
    }
}
