using System.Buffers;
using System.Security.Cryptography;
using WorkflowStandar.Engine.Attachments;

namespace WorkflowStandar.Storage.Files;

/// <summary>A folder of files named by the SHA-256 of their bytes; the same bytes are kept once.</summary>
internal sealed class AttachmentFiles
{
    private const int BufferSize = 81920;

    private readonly string folder;
    private readonly string incomingFolder;

    /// <summary>What a crash left half taken in is thrown away.</summary>
    public AttachmentFiles(string folder)
    {
        this.folder = Directory.CreateDirectory(folder).FullName;
        incomingFolder = Directory.CreateDirectory(Path.Combine(folder, "incoming")).FullName;
        foreach (var left in Directory.EnumerateFiles(incomingFolder))
            File.Delete(left);
    }

    /// <summary>Takes the stream in; the file is durable on return.</summary>
    /// <exception cref="AttachmentTooLargeException">Nothing is kept.</exception>
    public async Task<(string Sha256, long Bytes)> SaveAsync(Stream content, long maximumBytes, CancellationToken cancellation)
    {
        var incoming = Path.Combine(incomingFolder, Guid.NewGuid().ToString("N"));
        try
        {
            var (sha256, bytes) = await CopyAsync(content, incoming, maximumBytes, cancellation);
            var place = PlaceOf(sha256);
            if (!File.Exists(place))
            {
                var parent = Directory.CreateDirectory(Path.GetDirectoryName(place)!);
                File.Move(incoming, place, overwrite: true);
                FolderSync.Sync(parent.FullName);
                FolderSync.Sync(folder);
            }
            return (sha256, bytes);
        }
        finally
        {
            File.Delete(incoming);
        }
    }

    /// <summary>Null when no file has that hash.</summary>
    public Stream? Open(string sha256) =>
        File.Exists(PlaceOf(sha256)) ? new FileStream(PlaceOf(sha256), FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize, useAsync: true) : null;

    private string PlaceOf(string sha256) => Path.Combine(folder, sha256[..2], sha256);

    private static async Task<(string Sha256, long Bytes)> CopyAsync(Stream content, string path, long maximumBytes, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize, useAsync: true);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        var bytes = 0L;
        try
        {
            int read;
            while ((read = await content.ReadAsync(buffer, cancellation)) > 0)
            {
                bytes += read;
                if (bytes > maximumBytes)
                    throw new AttachmentTooLargeException(maximumBytes);
                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
        await file.FlushAsync(cancellation);
        file.Flush(flushToDisk: true);
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), bytes);
    }
}
