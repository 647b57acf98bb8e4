using System.Buffers;
using System.Security.Cryptography;
using WorkflowStandar.Engine.Attachments;

namespace WorkflowStandar.Storage.Files;

/// <summary>A folder of files named by the SHA-256 of their bytes; the same bytes are kept once.</summary>
internal sealed class AttachmentFiles : IDisposable
{
    private const int BufferSize = 81920;
    private const int FolderDigits = 2;

    // Bytes are put in place together with the row that names them, and go only where no row does: never both at once.
    private readonly SemaphoreSlim placing = new(1, 1);

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

    /// <summary>Takes the stream in; the bytes are durable when <paramref name="keep"/> is called to name them by their hash and length.</summary>
    /// <exception cref="AttachmentTooLargeException">Nothing is kept.</exception>
    public async Task<TKept> SaveAsync<TKept>(Stream content, long maximumBytes, Func<string, long, TKept> keep, CancellationToken cancellation)
    {
        var incoming = Path.Combine(incomingFolder, Guid.NewGuid().ToString("N"));
        try
        {
            var (sha256, bytes) = await CopyAsync(content, incoming, maximumBytes, cancellation);
            await placing.WaitAsync(cancellation);
            try
            {
                return Place(incoming, PlaceOf(sha256), () => keep(sha256, bytes));
            }
            finally
            {
                placing.Release();
            }
        }
        finally
        {
            File.Delete(incoming);
        }
    }

    /// <summary>Removes bytes, unless something names them after all.</summary>
    public async Task<bool> RemoveAsync(string sha256, Func<string, bool> isNamed, CancellationToken cancellation)
    {
        await placing.WaitAsync(cancellation);
        try
        {
            if (isNamed(sha256) || !File.Exists(PlaceOf(sha256)))
                return false;
            File.Delete(PlaceOf(sha256));
            return true;
        }
        finally
        {
            placing.Release();
        }
    }

    /// <summary>The hashes of all bytes that are in place.</summary>
    public IEnumerable<string> All() =>
        from parent in Directory.EnumerateDirectories(folder)
        where Path.GetFileName(parent).Length == FolderDigits
        from path in Directory.EnumerateFiles(parent)
        select Path.GetFileName(path);

    /// <summary>Null when no file has that hash.</summary>
    public Stream? Open(string sha256) =>
        File.Exists(PlaceOf(sha256)) ? new FileStream(PlaceOf(sha256), FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize, useAsync: true) : null;

    public void Dispose() => placing.Dispose();

    private TKept Place<TKept>(string incoming, string place, Func<TKept> keep)
    {
        var isNew = !File.Exists(place);
        if (isNew)
        {
            var parent = Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Move(incoming, place, overwrite: true);
            FolderSync.Sync(parent.FullName);
            FolderSync.Sync(folder);
        }

        try
        {
            return keep();
        }
        catch (UnclaimedFullException) when (isNew)
        {
            // After any other failure it is not certain that no row was written; such bytes are found by looking.
            File.Delete(place);
            throw;
        }
    }

    private string PlaceOf(string sha256) => Path.Combine(folder, sha256[..FolderDigits], sha256);

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
