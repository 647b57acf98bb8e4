using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;

namespace WorkflowStandar.Tests.Engine.Cases;

public class HotCasesTests
{
    [Fact]
    public void The_cases_used_longest_ago_make_room()
    {
        var hot = new HotCases(2);
        hot.Put(Key(1), Case(1));
        hot.Put(Key(2), Case(2));
        hot.Find(Key(1)).Should().NotBeNull();

        hot.Put(Key(3), Case(3));

        hot.Find(Key(2)).Should().BeNull();
        hot.Find(Key(1)).Should().NotBeNull();
        hot.Find(Key(3)).Should().NotBeNull();
    }

    [Fact]
    public void A_case_that_ended_takes_no_place()
    {
        var hot = new HotCases(2);
        hot.Put(Key(1), Case(1));

        hot.Put(Key(1), Case(1, Ending.Completed));

        hot.Find(Key(1)).Should().BeNull();
    }

    private static CaseKey Key(int number) => new(new AgencyKey("kantor"), new CaseId($"019ab0000000700080000000000000{number:00}"));

    private static StoredCase Case(int number, Ending? ending = null) => new(
        new CaseState(
            Key(number).Id, $"UJI-2026-{number:000000}", new StandardKey(new AgencyKey("kantor"), "uji"), "2026", new ProcedureKey("uji"), null, null,
            default, default, 1, "2026", ImmutableDictionary<FieldKey, FieldValue>.Empty, Position.Start, [], [], [], [],
            ImmutableDictionary<RegisterKey, string>.Empty, [], ending, null),
        new CaseRow(
            $"UJI-2026-{number:000000}", new StandardKey(new AgencyKey("kantor"), "uji"), "2026", new ProcedureKey("uji"), null, null, null,
            default(Instant), "kantor", "2026", [], ending, null, null, default),
        default,
        []);
}
