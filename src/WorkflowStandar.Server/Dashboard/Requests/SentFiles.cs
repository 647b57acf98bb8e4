using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Attachments;
using WorkflowStandar.Server.Api.Attachments;
using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.Server.Dashboard.Requests;

/// <summary>Takes in the files of a form, once how many, how large and of what kind they are has been judged. Those that may stand are kept at once, so that a form that has to be corrected has not lost them; what is never handed in is swept.</summary>
public sealed class SentFiles(IAttachmentStore store, UploadAllowance allowance, IClock clock)
{
    public const long LargestFile = UploadReader.MaximumBytes;
    public const int MostFiles = 20;

    /// <summary>The parameter in which a form names the files that it holds already.</summary>
    public const string Held = "terlampir";

    /// <summary>What was held before and what has come now, by slot.</summary>
    public async Task<ImmutableArray<AttachedFile>> TakeAsync(
        AgencyKey agency, IFormCollection form, IReadOnlySet<string> slots, UploadSender by, FormFaults faults, Reader reader, CancellationToken cancellation)
    {
        var files = await HeldAsync(agency, form, slots, by, faults, reader, cancellation);
        var good = new List<(IFormFile File, string Name, FileKind Kind)>();
        foreach (var file in form.Files.Where(file => slots.Contains(file.Name)))
        {
            var (name, kind, fault) = await JudgeAsync(file, cancellation);
            if (kind is not null && files.Count + good.Count >= MostFiles)
                faults.Add(file.Name, reader.Say($"Paling banyak {MostFiles} berkas.", $"At most {MostFiles} files."));
            else if (kind is not null)
                good.Add((file, name!, kind));
            else if (fault is not null)
                faults.Add(file.Name, reader.Say(fault));
        }

        foreach (var (file, name, kind) in good)
        {
            if (await KeepAsync(agency, file, name, kind, by, cancellation) is var (row, fault) && row is not null)
                Put(files, new AttachedFile(file.Name, row));
            else if (fault is not null)
                faults.Add(file.Name, reader.Say(fault));
        }

        return files.ToImmutable();
    }

    private async Task<ImmutableArray<AttachedFile>.Builder> HeldAsync(
        AgencyKey agency, IFormCollection form, IReadOnlySet<string> slots, UploadSender by, FormFaults faults, Reader reader, CancellationToken cancellation)
    {
        var files = ImmutableArray.CreateBuilder<AttachedFile>();
        foreach (var token in form[Held].OfType<string>().Take(MostFiles))
        {
            if (token.Split(':', 2) is not [var slot, var id] || !slots.Contains(slot))
                continue;
            if (await store.HoldAsync(agency, new AttachmentId(id), clock.GetCurrentInstant(), cancellation) is { } row && row.By == by.Id)
                files.Add(new AttachedFile(slot, row));
            else
                faults.Add(slot, reader.Say(
                    $"Berkas yang Anda lampirkan sudah dihapus: berkas formulir yang tidak dikirim disimpan {(int)SweepLoop.Kept.TotalHours} jam. Lampirkan sekali lagi.",
                    $"The file that you attached has been removed: files of a form that is not sent are kept for {(int)SweepLoop.Kept.TotalHours} hours. Attach it once more."));
        }

        return files;
    }

    // A field holds one file: the newer takes the place of the one before. The same scan twice is there once.
    private static void Put(ImmutableArray<AttachedFile>.Builder files, AttachedFile file)
    {
        if (file.Slot != HeldFile.Other)
            files.RemoveAll(other => other.Slot == file.Slot);
        else
            files.RemoveAll(other => other.Slot == file.Slot && other.Row.Sha256 == file.Row.Sha256 && other.Row.Name == file.Row.Name);
        files.Add(file);
    }

    /// <summary>The kind of a file that may be kept, or what is wrong with it; neither for an input in which nothing was chosen.</summary>
    private static async Task<(string? Name, FileKind? Kind, Text? Fault)> JudgeAsync(IFormFile file, CancellationToken cancellation)
    {
        // A browser sends an empty part for an input in which nothing was chosen.
        if (FileName.Of(file.FileName) is not { } name)
            return (null, null, null);
        if (file.Length == 0)
            return (name, null, AttachmentProblems.Empty(name).Detail);
        if (file.Length > LargestFile)
            return (name, null, TooLarge(name, file.Length));
        await using var content = file.OpenReadStream();
        var head = new byte[FileKind.HeadLength];
        var length = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation);
        return FileKind.Of(name, head.AsMemory(0, length)) is { } kind ? (name, kind, null) : (name, null, AttachmentProblems.WrongKind(name).Detail);
    }

    private async Task<(AttachmentRow? Row, Text? Fault)> KeepAsync(AgencyKey agency, IFormFile file, string name, FileKind kind, UploadSender by, CancellationToken cancellation)
    {
        if (by.Address is { } address && !allowance.Takes(address, file.Length))
            return (null, AttachmentProblems.TooMuch.Detail);
        await using var content = file.OpenReadStream();
        try
        {
            return (await store.SaveAsync(agency, content, name, kind.MediaType, LargestFile, by.Id, clock.GetCurrentInstant(), by.IsPublic, cancellation), null);
        }
        catch (UnclaimedFullException)
        {
            return (null, AttachmentProblems.Full.Detail);
        }
    }

    private static Text TooLarge(string name, long bytes) => new(
        $"{name} berukuran {FileSize.Of(bytes)}. Paling besar {FileSize.Of(LargestFile)}: pindai hitam putih 200 dpi, atau pecah berkasnya.",
        $"{name} has {FileSize.Of(bytes)}. At most {FileSize.Of(LargestFile)}: scan in black and white at 200 dpi, or split the file.");
}

/// <summary>A file that a form holds.</summary>
public sealed record AttachedFile(string Slot, AttachmentRow Row)
{
    public HeldFile Shown => new(Slot, Row.Id.Value, Row.Name, Row.Bytes);
}

/// <summary>Sizes as people read them: "310 KB", "1,2 MB".</summary>
public static class FileSize
{
    public static string Of(long bytes) => bytes switch
    {
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{(bytes + 1023) / 1024} KB"),
        _ => Math.Round(bytes / 1048576m, 1).ToString("0.#", CultureInfo.InvariantCulture).Replace('.', ',') + " MB",
    };
}
