using NodaTime;
using WorkflowStandar.Core.Cases;

namespace WorkflowStandar.Engine.Cases;

/// <summary>Makes ids of which each is greater than the one before, so that lists in the order of ids are in the order of submission.</summary>
/// <remarks>The 12 bits that a UUID version 7 has behind its milliseconds count the cases of one of them; where they do not suffice, the next millisecond is used.</remarks>
internal sealed class CaseIdSource
{
    private const int PerMillisecond = 1 << 12;

    private long millisecond;
    private int count;

    public CaseId Next(Instant at)
    {
        var now = Math.Max(at.ToUnixTimeMilliseconds(), millisecond);
        count = now > millisecond ? 0 : count + 1;
        if (count == PerMillisecond)
            (now, count) = (now + 1, 0);
        millisecond = now;

        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7(DateTimeOffset.FromUnixTimeMilliseconds(now)).TryWriteBytes(bytes, bigEndian: true, out _);
        bytes[6] = (byte)(0x70 | count >> 8);
        bytes[7] = (byte)count;
        return CaseIds.Read(bytes);
    }
}
