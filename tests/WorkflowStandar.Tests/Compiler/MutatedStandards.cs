using System.Text.RegularExpressions;
using WorkflowStandar.Compiler;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Tests.Compiler;

/// <summary>Whatever slips into a file, the compiler answers: with a plan without loose ends, or with what is wrong and where.</summary>
public sealed partial class MutatedStandards
{
    private const int MutantsOfEach = 40;

    [Theory]
    [MemberData(nameof(PublishedStandards.Files), MemberType = typeof(PublishedStandards))]
    public void Are_answered_and_never_thrown_at(string file)
    {
        var original = PublishedStandards.Read(file).Content;
        var random = new Random(file.Length);
        for (var i = 0; i < MutantsOfEach; i++)
        {
            var mutant = Enumerable.Range(0, 1 + random.Next(3)).Aggregate(original, (text, _) => Mutate(text, random));

            var compilation = StandardCompiler.Compile(SourceText.From(file, mutant), CompilationContext.Unknown);

            (compilation.Plan is null).Should().Be(compilation.HasErrors, "a file has a plan or errors");
            compilation.Diagnostics.Should().OnlyContain(finding => finding.Span.Start >= 0 && finding.Span.End <= mutant.Length
                && finding.Message.En.Length > 10 && finding.Message.Id.Length > 10);
            if (compilation.Plan is { } plan)
                LooseEnds(plan).Should().BeEmpty();
        }
    }

    private static string Mutate(string text, Random random)
    {
        var lines = text.Split('\n').ToList();
        var (one, other) = (random.Next(lines.Count), random.Next(lines.Count));
        switch (random.Next(6))
        {
            case 0:
                lines.RemoveAt(one);
                break;
            case 1:
                lines.Insert(other, lines[one]);
                break;
            case 2:
                (lines[one], lines[other]) = (lines[other], lines[one]);
                break;
            case 3:
                lines[one] = lines[one].Length > 2 ? lines[one].Remove(random.Next(lines[one].Length), 1) : lines[one];
                break;
            case 4:
                lines[one] = "  " + lines[one];
                break;
            default:
                // A name becomes another name of the same file.
                var names = Name().Matches(text);
                var (from, to) = (names[random.Next(names.Count)], names[random.Next(names.Count)]);
                return text[..from.Index] + to.Value + text[(from.Index + from.Length)..];
        }

        return string.Join('\n', lines);
    }

    private static IEnumerable<string> LooseEnds(Plan plan)
    {
        foreach (var procedure in plan.Procedures)
        {
            foreach (var target in procedure.Steps.SelectMany(Targets).Prepend(procedure.First))
            {
                if (target.Step is { } step && procedure.Find(step) is null)
                    yield return $"{procedure.Key} leads to {step}";
            }

            foreach (var step in procedure.Steps.OfType<Step.Work>())
            {
                if (step.By is Performer.Role { Key: var role } && !plan.Roles.ContainsKey(role))
                    yield return $"{step.Key} is done by {role}";
                foreach (var ask in step.Asks.Where(ask => !plan.Fields.ContainsKey(ask.Field)))
                    yield return $"{step.Key} asks for {ask.Field}";
            }

            foreach (var clock in procedure.Clocks.Where(clock => clock.Stops.IsEmpty || (clock.Terms.Otherwise is null && clock.Terms.Tiers.IsEmpty)))
                yield return $"{clock.Key} has no term or no stop";
        }
    }

    private static IEnumerable<Target> Targets(Step step) => step switch
    {
        Step.Work work => work.Outcomes.Select(outcome => outcome.Next),
        Step.Distribute distribute => [distribute.Next],
        Step.Inform inform => [inform.Next],
        Step.Choose choose => choose.Arms.Select(arm => arm.Next).Append(choose.Else),
        Step.Parallel parallel => parallel.Branches.Select(branch => branch.First).Append(parallel.Next),
        Step.Return back => back.Lapsed is { } lapsed ? [back.Next, Target.To(lapsed)] : [back.Next],
        Step.WaitUntil wait => [wait.Next],
        _ => [],
    };

    [GeneratedRegex("[a-z]+(-[a-z0-9]+)*")]
    private static partial Regex Name();
}
