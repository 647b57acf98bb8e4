using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Scenarios;

/// <summary>Looks up what one written scenario names, and follows its time.</summary>
internal sealed partial class ScenarioBinder(ScenarioSubject subject, Procedure procedure, DiagnosticBag findings)
{
    private const string ChannelKeyName = "channel";
    private const string ByKeyName = "by";

    private readonly Plan plan = subject.Plan;
    private Instant reached;
    private bool failed;

    public static Scenario? Bind(WrittenScenario written, ScenarioStandards standards, DiagnosticBag findings)
    {
        if (SubjectOf(written, standards, findings) is not { } subject || ProcedureOf(written, subject.Plan, findings) is not { } procedure)
            return null;
        return new ScenarioBinder(subject, procedure, findings).Bind(written);
    }

    private static ScenarioSubject? SubjectOf(WrittenScenario written, ScenarioStandards standards, DiagnosticBag findings)
    {
        if (standards.Find(written.Standard?.Value) is not { } standard)
        {
            findings.Add(written.Standard is { } name
                ? ScenarioDiagnostics.UnknownStandard(Scalar(name), standards.Names)
                : ScenarioDiagnostics.StandardNotNamed(written.Name.Span));
            return null;
        }

        if (written.Variant is { } variant && !standard.Variants.Contains(variant.Value))
        {
            findings.Add(ScenarioDiagnostics.UnknownVariant(Scalar(variant), standard.Variants));
            return null;
        }

        var subject = standard.Open(written.Variant?.Value);
        if (subject is null)
            findings.Add(ScenarioDiagnostics.StandardHasErrors((written.Standard ?? written.Name).Span, standard.Key));
        return subject;
    }

    private static Procedure? ProcedureOf(WrittenScenario written, Plan plan, DiagnosticBag findings)
    {
        if (written.Procedure is { } name)
        {
            var named = plan.Procedure(new ProcedureKey(name.Value));
            if (named is null)
                findings.Add(ScenarioDiagnostics.UnknownProcedure(Scalar(name), plan));
            return named;
        }

        if (plan.Procedures is [var only])
            return only;
        findings.Add(ScenarioDiagnostics.ProcedureNotNamed(written.Name.Span, plan));
        return null;
    }

    private Scenario? Bind(WrittenScenario written)
    {
        reached = InstantOf(written.At.Value);
        var start = reached;
        var submission = Submission(written);
        if (written.Refused is not null && !written.Then.IsEmpty)
            Report(ScenarioDiagnostics.FollowsARefusal(written.Then[0].Span));

        var items = ImmutableArray.CreateBuilder<ScenarioItem>(written.Then.Length);
        foreach (var item in written.Then)
        {
            if (Item(item) is { } bound)
                items.Add(bound);
        }

        if (written.Refused is null && !items.Any(item => item is ScenarioItem.Expect or ScenarioItem.Act { Refused: not null }))
            findings.Add(ScenarioDiagnostics.ExpectsNothing(written.Name.Span));
        return failed || submission is null
            ? null
            : new Scenario(written.Name.Value, written.Name.Span, subject, procedure, start, submission, items.ToImmutable());
    }

    private Submission? Submission(WrittenScenario written)
    {
        if (written.Submit is null)
        {
            if (procedure.Start is ProcedureStart.Scheduled)
                return new Submission(written.Name.Span, null, null, ImmutableDictionary<FieldKey, FieldValue>.Empty, written.Refused?.Value);
            Report(ScenarioDiagnostics.SubmissionMissing(written.Name.Span));
            return null;
        }

        var entries = written.Submit.Value;
        var channel = ChannelOf(entries.FirstOrDefault(entry => entry.Name.Value == ChannelKeyName), written.Submit.Span);
        var by = entries.FirstOrDefault(entry => entry.Name.Value == ByKeyName && !plan.Fields.ContainsKey(new FieldKey(ByKeyName)));
        var fields = entries.Where(entry => entry != by && entry.Name.Value != ChannelKeyName);
        return new Submission(
            written.Submit.Span,
            channel,
            by is null ? null : PersonOf(by.Value.Value),
            Values(fields, written.Refused is not null),
            written.Refused?.Value);
    }

    private ChannelKey? ChannelOf(WrittenEntry<SyntaxNode>? entry, TextSpan submit)
    {
        if (procedure.Start is not ProcedureStart.ByApplicant { Channels: var channels })
        {
            if (entry is not null)
                Report(ScenarioDiagnostics.NoChannelHere(entry.Span, procedure.Key));
            return null;
        }

        if (entry is null)
        {
            if (channels is [var only])
                return only;
            Report(ScenarioDiagnostics.ChannelMissing(submit, channels.Select(channel => channel.Value)));
            return null;
        }

        if (entry.Value.Value is ScalarSyntax name)
        {
            if (channels.Contains(new ChannelKey(name.Value)))
                return new ChannelKey(name.Value);
            Report(ScenarioDiagnostics.UnknownChannel(name, channels.Select(channel => channel.Value)));
        }
        else
        {
            Report(KeyDiagnostics.WrongForm(entry.Value.Value, Shape.Name.Description));
        }

        return null;
    }

    private ScenarioPerson? PersonOf(SyntaxNode node)
    {
        if (node is not ScalarSyntax scalar)
        {
            Report(KeyDiagnostics.WrongForm(node, Shape.Name.Description));
            return null;
        }

        var parts = scalar.Value.Split(':', 2, StringSplitOptions.TrimEntries);
        if (plan.Roles.ContainsKey(new RoleKey(parts[0])))
            return ScenarioPerson.Of(new RoleKey(parts[0]), parts.ElementAtOrDefault(1));
        if (parts is ["applicant"])
            return ScenarioPerson.Applicant;
        if (parts is ["supervisor"])
            return ScenarioPerson.Supervisor;
        Report(ScenarioDiagnostics.UnknownRole(scalar, plan));
        return null;
    }

    private Instant InstantOf(LocalDateTime local) => ScenarioTime.InstantOf(subject.Calendar, local);

    private Instant Moved(Written<LocalDateTime>? to)
    {
        if (to is null)
            return reached;
        var at = InstantOf(to.Value);
        if (at < reached)
        {
            Report(ScenarioDiagnostics.Backwards(
                to.Span, ScenarioTime.Format(subject.Calendar, at), ScenarioTime.Format(subject.Calendar, reached)));
            return reached;
        }

        return reached = at;
    }

    private void Report(Diagnostic diagnostic)
    {
        failed |= diagnostic.IsError;
        findings.Add(diagnostic);
    }

    private static ScalarSyntax Scalar(Written<string> written) => (ScalarSyntax)written.Syntax;
}
