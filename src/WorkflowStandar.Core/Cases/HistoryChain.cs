using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace WorkflowStandar.Core.Cases;

/// <summary>Chains each event of a case to the one before, so that a history changed after the fact no longer adds up.</summary>
/// <remarks>
/// hash(n) = SHA-256( hash(n−1) ‖ case id ‖ 0 ‖ n as 4 bytes big-endian ‖ actor ‖ 0 ‖ the event's JSON as stored ); hash(0) is 32 zero bytes.
/// The bytes as stored are hashed, so a later release that would write them differently still verifies.
/// </remarks>
public static class HistoryChain
{
    public static ImmutableArray<byte> Beginning { get; } = ImmutableArray.Create(new byte[SHA256.HashSizeInBytes]);

    public static byte[] Next(ReadOnlySpan<byte> previous, CaseId @case, int sequence, ActorId by, ReadOnlySpan<byte> eventJson)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, sequence);
        sha.AppendData(previous);
        sha.AppendData(Encoding.UTF8.GetBytes(@case.Value));
        sha.AppendData([0]);
        sha.AppendData(number);
        sha.AppendData(Encoding.UTF8.GetBytes(by.Value));
        sha.AppendData([0]);
        sha.AppendData(eventJson);
        return sha.GetHashAndReset();
    }
}
