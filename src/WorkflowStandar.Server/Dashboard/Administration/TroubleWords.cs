using System.Text.RegularExpressions;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Server.Dashboard.Administration;

/// <summary>Why something is stuck, in words for whoever has to do something about it; the technical message stands beside it.</summary>
public static partial class TroubleWords
{
    public static Text Of(string? error) => error switch
    {
        null or "" => new("Sebabnya tidak tercatat.", "The reason was not recorded."),
        _ when Answered().Match(error) is { Success: true } answered => new(
            $"Penerima menolak dengan kode {answered.Groups[1].Value}. Periksa alamat webhook dan server penerimanya.", $"The receiver refused with code {answered.Groups[1].Value}. Check the webhook's address and the server behind it."),
        _ when error.StartsWith("No answer within", StringComparison.Ordinal) => new(
            "Penerima tidak menjawab tepat waktu. Periksa apakah servernya hidup.", "The receiver did not answer in time. Check that its server runs."),
        _ when error.Contains("refused", StringComparison.OrdinalIgnoreCase) || error.Contains("SocketException", StringComparison.Ordinal) || error.Contains("resolve", StringComparison.OrdinalIgnoreCase) => new(
            "Penerima tidak dapat dihubungi. Periksa jaringan dan alamat webhook.", "The receiver cannot be reached. Check the network and the webhook's address."),
        _ when error.Contains("SSL", StringComparison.Ordinal) || error.Contains("certificate", StringComparison.OrdinalIgnoreCase) => new(
            "Sertifikat penerima tidak sah. Perbarui sertifikatnya.", "The receiver's certificate is not valid. Renew it."),
        _ when error.Contains("changes nothing", StringComparison.Ordinal) => new(
            "Tenggat ini dibunyikan, tetapi perkaranya tidak berubah. Buka perkaranya dan periksa langkah yang terbuka.", "This deadline was rung, and the case did not change. Open the case and look at the open step."),
        _ when error.Contains("not published", StringComparison.Ordinal) => new(
            "Edisi standar atau kalender perkara ini tidak terbit di sini. Terbitkan lagi edisinya.", "The edition of the standard or calendar of this case is not published here. Publish it again."),
        _ => new("Terjadi kesalahan yang tidak dikenal. Coba lagi; bila tetap gagal, kirim pesan teknisnya kepada pengelola sistem.", "An error that is not known here. Try again; if it goes on failing, send the technical message to whoever runs the system."),
    };

    [GeneratedRegex(@"webhook answered (\d{3})")]
    private static partial Regex Answered();
}
