using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace WorkflowStandar.Engine.Accounts;

/// <summary>256 random bits in a cookie or a link, of which only the hash is kept.</summary>
public static class OpaqueCode
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <remarks>A plain hash is enough: 256 random bits cannot be guessed, so there is nothing to slow down.</remarks>
    public static ReadOnlyMemory<byte> Hash(string code) => SHA256.HashData(Encoding.UTF8.GetBytes(code));
}
