using System.Globalization;
using WorkflowStandar.Server.Api.Attachments;

namespace WorkflowStandar.Server.Dashboard.Cases;

/// <summary>How large a file is, and which files are taken.</summary>
public static class FileSizes
{
    /// <summary>For the <c>accept</c> of an input.</summary>
    public static string Accept { get; } = string.Join(',', FileKind.All.SelectMany(kind => kind.Extensions));

    /// <summary>"310 KB", "1,2 MB".</summary>
    public static string Words(long bytes) => bytes switch
    {
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{(bytes + 1023) / 1024} KB"),
        _ => Math.Round(bytes / 1048576m, 1).ToString("0.#", CultureInfo.InvariantCulture).Replace('.', ',') + " MB",
    };
}
