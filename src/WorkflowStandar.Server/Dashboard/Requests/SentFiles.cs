using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Attachments;
using WorkflowStandar.Server.Api.Attachments;
using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.Server.Dashboard.Requests;

/// <summary>Takes in the files of a form. Those that may stand are kept at once, so that a form that has to be corrected has not lost them.</summary>
public sealed class SentFiles(IAttachmentStore store, IClock clock)
{
    public const long LargestFile = UploadReader.MaximumBytes;
    public const int MostFiles = 20;

    /// <summary>The parameter in which a form names the files that it holds already.</summary>
    public const string Held = "terlampir";

    /// <summary>What was held before and what has come now, by slot.</summary>
    public async Task<ImmutableArray<AttachedFile>> TakeAsync(
        AgencyKey agency, IFormCollection form, IReadOnlySet<string> slots, ActorId by, FormFaults faults, Reader reader, CancellationToken cancellation)
    {
        var files = ImmutableArray.CreateBuilder<AttachedFile>();
        foreach (var token in form[Held].OfType<string>().Take(MostFiles))
        {
            if (token.Split(':', 2) is [var slot, var id] && slots.Contains(slot) && await store.FindAsync(agency, new AttachmentId(id), cancellation) is { } row && row.By == by)
                files.Add(new AttachedFile(slot, row));
        }

        foreach (var file in form.Files.Where(file => slots.Contains(file.Name)))
        {
            if (files.Count >= MostFiles)
                faults.Add(file.Name, reader.Say($"Paling banyak {MostFiles} berkas.", $"At most {MostFiles} files."));
            else if (await TakeAsync(agency, file, by, cancellation) is var (row, fault) && row is not null)
                Put(files, new AttachedFile(file.Name, row));
            else if (fault is not null)
                faults.Add(file.Name, reader.Say(fault));
        }

        return files.ToImmutable();
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

    private async Task<(AttachmentRow? Row, Text? Fault)> TakeAsync(AgencyKey agency, IFormFile file, ActorId by, CancellationToken cancellation)
    {
        // A browser sends an empty part for an input in which nothing was chosen.
        if (FileName.Of(file.FileName) is not { } name)
            return (null, null);
        if (file.Length == 0)
            return (null, AttachmentProblems.Empty(name).Detail);
        if (file.Length > LargestFile)
            return (null, TooLarge(name, file.Length));
        await using var content = file.OpenReadStream();
        var head = new byte[FileKind.HeadLength];
        var length = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation);
        if (FileKind.Of(name, head.AsMemory(0, length)) is not { } kind)
            return (null, AttachmentProblems.WrongKind(name).Detail);
        content.Position = 0;
        return (await store.SaveAsync(agency, content, name, kind.MediaType, LargestFile, by, clock.GetCurrentInstant(), cancellation), null);
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

/// <summary>Sizes as people read them.</summary>
public static class FileSize
{
    public static string Of(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} B",
        < 1024 * 1024 => $"{bytes / 1024} KB",
        _ => $"{bytes / 1024d / 1024d:0.#} MB".Replace('.', ','),
    };
}
