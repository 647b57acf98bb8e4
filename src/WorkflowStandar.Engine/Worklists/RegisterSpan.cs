using NodaTime;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Engine.Worklists;

/// <summary>A stretch of the register book; what is null does not narrow.</summary>
/// <param name="From">Included.</param>
/// <param name="Before">Excluded.</param>
public sealed record RegisterSpan(Instant From, Instant Before, StandardKey? Standard = null, ChannelKey? Channel = null);
