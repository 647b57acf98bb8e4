using System.Security.Cryptography;
using System.Text;

namespace WorkflowStandar.Engine.Cases;

/// <summary>What the submitter is shown once: with the case number it opens the public tracking page. 128 random bits, kept only as a hash.</summary>
/// <remarks>Written in groups of an alphabet without I, L, O and U, so that it can be read out: <c>7K2QX-…</c>. Capitals, spaces and dashes do not matter.</remarks>
public static class TrackingSecret
{
    public const int Length = 16;

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Digits = 26;
    private const int Group = 5;

    public static byte[] New() => RandomNumberGenerator.GetBytes(Length);

    public static string Write(ReadOnlySpan<byte> secret)
    {
        var text = new StringBuilder(Digits + Digits / Group);
        for (var digit = 0; digit < Digits; digit++)
        {
            if (digit > 0 && digit % Group == 0)
                text.Append('-');
            text.Append(Alphabet[FiveBits(secret, digit * 5)]);
        }
        return text.ToString();
    }

    public static ReadOnlyMemory<byte> Hash(string secret) => SHA256.HashData(Encoding.ASCII.GetBytes(Normalize(secret)));

    /// <summary>Locks or unlocks the secret with the client's idempotency key, so that only who sends the key again is shown it again.</summary>
    public static byte[] Seal(ReadOnlySpan<byte> secret, string idempotencyKey, byte[] salt)
    {
        var pad = HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(idempotencyKey), Length, salt);
        for (var index = 0; index < Length; index++)
            pad[index] ^= secret[index];
        return pad;
    }

    // What people write for the letters that are left out: I and L for 1, O for 0.
    private static string Normalize(string secret) => new(
    [
        .. from letter in secret.ToUpperInvariant()
           where letter is not ('-' or ' ')
           select letter switch { 'I' or 'L' => '1', 'O' => '0', _ => letter },
    ]);

    private static int FiveBits(ReadOnlySpan<byte> bytes, int from)
    {
        var value = 0;
        for (var bit = from; bit < from + 5; bit++)
            value = value << 1 | (bit < bytes.Length * 8 ? bytes[bit / 8] >> 7 - bit % 8 & 1 : 0);
        return value;
    }
}
