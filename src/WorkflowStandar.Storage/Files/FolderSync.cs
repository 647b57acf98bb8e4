using System.ComponentModel;
using System.Runtime.InteropServices;

namespace WorkflowStandar.Storage.Files;

/// <summary>Makes the names in a folder durable: on Linux a new file's bytes can outlive its name otherwise.</summary>
internal static class FolderSync
{
    private const int ReadOnly = 0;

    public static void Sync(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var handle = open(folder, ReadOnly);
        if (handle < 0)
            throw new IOException($"The folder {folder} cannot be synced.", new Win32Exception(Marshal.GetLastPInvokeError()));
        try
        {
            if (fsync(handle) != 0)
                throw new IOException($"The folder {folder} cannot be synced.", new Win32Exception(Marshal.GetLastPInvokeError()));
        }
        finally
        {
            _ = close(handle);
        }
    }

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int fsync(int handle);

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int close(int handle);
}
