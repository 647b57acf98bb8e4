using System.Security.Cryptography;
using System.Text;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Engine.Actors;

/// <summary>API keys: 256 random bits that are shown once and kept only as a hash.</summary>
public static class ApiKeys
{
    // Lets scanners of leaked secrets, and people, recognise one.
    private const string Prefix = "wsk_";

    // Enough of the key to tell keys apart by, and far from enough to use one.
    private const int IdLength = 16;

    /// <returns>The text of the key, and the row to keep.</returns>
    public static (string Key, ApiKeyRow Row) New(AgencyKey agency, ActorId actor, string label, Instant at)
    {
        var text = Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        return (text, new ApiKeyRow(text[..IdLength], Hash(text), agency, actor, label, at, null));
    }

    /// <remarks>A plain hash is enough: 256 random bits cannot be guessed, so there is nothing to slow down.</remarks>
    public static ReadOnlyMemory<byte> Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
