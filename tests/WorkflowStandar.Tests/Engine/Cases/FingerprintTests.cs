using System.Collections.Immutable;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;

namespace WorkflowStandar.Tests.Engine.Cases;

public class FingerprintTests
{
    private static readonly CaseKey Key = new(new AgencyKey("kantor"), new CaseId("019ab000000070008000000000000001"));

    [Fact]
    public void The_order_of_fields_does_not_matter_and_their_values_do()
    {
        var names = Enumerable.Range(0, 50).Select(number => new FieldKey($"isian-{number}")).ToList();
        var forward = names.ToImmutableDictionary(name => name, name => FieldValue.Of(name.Value));
        var backward = ImmutableDictionary.CreateRange(new Backwards(), names.Select(name => KeyValuePair.Create(name, FieldValue.Of(name.Value))));

        Same(new CaseCommand.Complete(1, null, forward), new CaseCommand.Complete(1, null, backward)).Should().BeTrue();
        Same(new CaseCommand.Complete(1, null, forward), new CaseCommand.Complete(1, null, forward.SetItem(names[3], FieldValue.Of("lain")))).Should().BeFalse();
        Same(new CaseCommand.Complete(1, null, forward), new CaseCommand.Complete(2, null, forward)).Should().BeFalse();
    }

    [Fact]
    public void Commands_of_another_kind_or_case_are_others()
    {
        Same(new CaseCommand.Claim(1), new CaseCommand.Release(1)).Should().BeFalse();
        Fingerprints.Of(Key, new CaseCommand.Claim(1)).Span
            .SequenceEqual(Fingerprints.Of(Key with { Id = new CaseId("019ab000000070008000000000000002") }, new CaseCommand.Claim(1)).Span).Should().BeFalse();
    }

    [Fact]
    public void The_roles_that_an_assignee_happens_to_hold_are_no_part_of_the_request()
    {
        var assign = new CaseCommand.Assign(1, new ActorId("sari"), new HashSet<RoleKey>(), "Giliran");

        Same(assign, assign with { ToRoles = new HashSet<RoleKey> { new("loket") } }).Should().BeTrue();
        Same(assign, assign with { To = new ActorId("tono") }).Should().BeFalse();
    }

    private static bool Same(CaseCommand one, CaseCommand other) => Fingerprints.Of(Key, one).Span.SequenceEqual(Fingerprints.Of(Key, other).Span);

    /// <summary>Makes a dictionary hand its entries out in another order.</summary>
    private sealed class Backwards : IEqualityComparer<FieldKey>
    {
        public bool Equals(FieldKey x, FieldKey y) => x == y;

        public int GetHashCode(FieldKey obj) => -obj.GetHashCode();
    }
}
