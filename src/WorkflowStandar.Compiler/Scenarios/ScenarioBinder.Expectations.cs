using System.Collections.Immutable;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Scenarios;

internal sealed partial class ScenarioBinder
{
    private const string NotEnded = "no";
    private static readonly string[] EndingsWithoutStep = ["withdrawn", "transferred", "cancelled"];

    private ImmutableArray<Expectation> Expectations(WrittenExpectation written)
    {
        var all = ImmutableArray.CreateBuilder<Expectation>();
        Add(written.Open, (span, names) => new Expectation.Open(span, Steps<Step>(names, "a task", "tugas", step => step is Step.Work or Step.Distribute)));
        Add(written.Returned, (span, names) => new Expectation.Returned(span, Steps<Step.Return>(names, "a return", "pengembalian")));
        Add(written.Waiting, (span, names) => new Expectation.Waiting(span, Steps<Step.WaitUntil>(names, "a wait for a date", "penantian tanggal")));
        foreach (var due in written.Due)
        {
            if (ClockOf(due.Name) is { } clock)
                all.Add(new Expectation.Due(due.Value.Span, clock.Key, InstantOf(due.Value.Value)));
        }

        foreach (var standing in written.Clocks)
        {
            if (ClockOf(standing.Name) is { } clock)
                all.Add(new Expectation.ClockStands(standing.Value.Span, clock.Key, standing.Value.Value));
        }

        Add(written.Fired, (span, names) => new Expectation.Fired(span, Rungs(names)));
        foreach (var field in written.Fields)
        {
            if (FieldExpectation(field) is { } expected)
                all.Add(expected);
        }

        Add(written.Marks, (span, names) => new Expectation.Marks(span, [.. names.Select(name => name.Value)]));
        Add(written.Notified, (span, names) => new Expectation.Notified(span, [.. names.Select(AddresseeOf).OfType<Addressee>()]));
        foreach (var shared in written.Shared)
            AddIfStep(shared.Name, step => new Expectation.Shared(shared.Value.Span, step, [.. shared.Value.Value.Select(RoleOf).OfType<RoleKey>()]));
        foreach (var work in written.WorkOf)
            AddIfStep(work.Name, step => RoleOf(work.Value) is { } role ? new Expectation.WorkOf(work.Value.Span, step, role) : null);
        Add(written.Issued, (span, names) => new Expectation.Issued(span, [.. names.Select(DocumentOf).OfType<DocumentKey>()]));
        Add(written.Registered, (span, names) => new Expectation.Registered(span, [.. names.Select(RegisterOf).OfType<RegisterKey>()]));
        if (written.Ended is { } ended)
            all.Add(new Expectation.Ended(ended.Span, EndOf(ended)));
        return all.ToImmutable();

        void Add(Written<ImmutableArray<Written<string>>>? names, Func<TextSpan, ImmutableArray<Written<string>>, Expectation> make)
        {
            if (names is not null)
                all.Add(make(names.Span, names.Value));
        }

        void AddIfStep(Written<string> name, Func<StepKey, Expectation?> make)
        {
            if (TaskOf(name) is { } work && make(work.Key) is { } expectation)
                all.Add(expectation);
        }
    }

    private ImmutableArray<StepKey> Steps<T>(
        ImmutableArray<Written<string>> names, string en, string id, Func<Step, bool>? fits = null) where T : Step
    {
        var steps = ImmutableArray.CreateBuilder<StepKey>(names.Length);
        foreach (var name in names)
        {
            if (StepOf(name) is not { } step)
                continue;
            if (step is T && fits?.Invoke(step) != false)
                steps.Add(step.Key);
            else
                Report(ScenarioDiagnostics.NotOfThisKind(Scalar(name), new Message(en, id)));
        }

        return steps.ToImmutable();
    }

    private ImmutableArray<string> Rungs(ImmutableArray<Written<string>> names)
    {
        foreach (var name in names)
        {
            var parts = name.Value.Split('/', 2);
            var clock = procedure.Clock(new ClockKey(parts[0]));
            if (parts.Length < 2 || clock is null || clock.Rungs.All(rung => rung.Key != parts[1]))
                Report(ScenarioDiagnostics.UnknownRung(Scalar(name), procedure));
        }

        return [.. names.Select(name => name.Value)];
    }

    private Expectation.Field? FieldExpectation(WrittenEntry<SyntaxNode> entry)
    {
        if (!plan.Fields.TryGetValue(new FieldKey(entry.Name.Value), out var field))
        {
            Report(ScenarioDiagnostics.UnknownField(Scalar(entry.Name), plan));
            return null;
        }

        return Value(field, entry.Value.Value, anything: false) is { } value ? new Expectation.Field(entry.Value.Span, field.Key, value) : null;
    }

    private Addressee? AddresseeOf(Written<string> name) =>
        name.Value == Addressee.Applicant.ToString() ? Addressee.Applicant : RoleOf(name) is { } role ? Addressee.Of(role) : null;

    private RoleKey? RoleOf(Written<string> name)
    {
        if (plan.Roles.ContainsKey(new RoleKey(name.Value)))
            return new RoleKey(name.Value);
        Report(ScenarioDiagnostics.UnknownRole(Scalar(name), plan));
        return null;
    }

    private DocumentKey? DocumentOf(Written<string> name)
    {
        if (plan.Documents.ContainsKey(new DocumentKey(name.Value)))
            return new DocumentKey(name.Value);
        Report(ScenarioDiagnostics.UnknownDocument(Scalar(name), plan.Documents.Keys.Select(known => known.Value)));
        return null;
    }

    private RegisterKey? RegisterOf(Written<string> name)
    {
        if (plan.Registers.ContainsKey(new RegisterKey(name.Value)))
            return new RegisterKey(name.Value);
        Report(ScenarioDiagnostics.UnknownRegister(Scalar(name), plan.Registers.Keys.Select(known => known.Value)));
        return null;
    }

    private string? EndOf(Written<string> name)
    {
        if (name.Value == NotEnded)
            return null;
        var ends = procedure.Steps.OfType<Step.End>().Select(end => end.Key.Value).Concat(EndingsWithoutStep);
        if (!ends.Contains(name.Value))
            Report(ScenarioDiagnostics.UnknownEnd(Scalar(name), [.. ends, NotEnded]));
        return name.Value;
    }
}
