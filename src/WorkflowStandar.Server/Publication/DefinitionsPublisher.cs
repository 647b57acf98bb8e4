using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Engine.Editions;

namespace WorkflowStandar.Server.Publication;

/// <summary>Publishes what lies in the definitions directory and is not published yet. What does not compile is told and passed over.</summary>
public sealed class DefinitionsPublisher(
    IEditionStore store, AgencyPublisher agencies, StandardPublisher standards, CalendarPublisher calendars, ScenariosBeside scenarios, ILogger<DefinitionsPublisher> logger)
{
    public async Task PublishAsync(string directory, CancellationToken cancellation)
    {
        foreach (var file in FilesIn(directory, "calendars"))
            await PublishCalendarAsync(file, directory, cancellation);
        foreach (var file in FilesIn(directory, "agencies"))
            await DescribeAgencyAsync(file, cancellation);
        foreach (var file in FilesIn(directory, "standards").Where(file => !file.EndsWith(".scenarios.yaml", StringComparison.Ordinal)))
            await PublishStandardAsync(file, cancellation);
    }

    private async Task DescribeAgencyAsync(string file, CancellationToken cancellation)
    {
        if (Read(file) is not { } source || await agencies.TakeFileAsync(source, cancellation) is not { } publication)
            return;
        if (!publication.Taken.IsEmpty)
            logger.LogWarning("{File} is not taken in. {Reason}", file, publication.TakenWords.In("en"));
        else if (publication.File.Agency is { } agency)
            logger.LogInformation("Described {Agency} from its file, with {Count} people", agency.Key, agency.People.Length);
        else
            Tell(file, publication.File.Diagnostics.Select(finding => (source, finding)));
    }

    private async Task PublishStandardAsync(string file, CancellationToken cancellation)
    {
        if (Read(file) is not { } source)
            return;
        scenarios.Note(file, source);
        if (await store.SourceAsync(source.Sha256, cancellation) is not null)
            return;
        var publication = await standards.PublishAsync(source, ActorId.System, _ => true, tryOnly: false, cancellation);
        var compilation = publication.Compilation;
        if (compilation.Plan is not { } plan)
            Tell(file, compilation.Diagnostics.Select(finding => (compilation.Syntax.Source, finding)));
        else if (publication.Outcome == PublishOutcome.NameTaken)
            logger.LogWarning("{File}: edition '{Edition}' of {Standard} is published with another text. Give the changed file a new edition to publish it", file, plan.Edition, plan.Standard);
        else
            logger.LogInformation("Published {Standard} {Editions}", plan.Standard, string.Join(", ", publication.Editions));
    }

    private async Task PublishCalendarAsync(string file, string directory, CancellationToken cancellation)
    {
        if (Read(file) is not { } source)
            return;
        var lists = FilesIn(directory, "holidays").Select(Read).OfType<SourceText>();
        var bundle = new CalendarBundle(source, []).With(lists);
        if (await store.SourceAsync(SourceText.From(file, bundle.ToString()).Sha256, cancellation) is not null)
            return;
        var publication = await calendars.PublishAsync(bundle, ActorId.System, tryOnly: false, cancellation);
        if (publication.Calendar is not { } calendar)
            Tell(file, publication.Findings);
        else if (publication.Outcome == PublishOutcome.NameTaken)
            logger.LogWarning("{File}: edition '{Edition}' of the calendar {Calendar} is published with other days. Give the changed file a new edition to publish it", file, calendar.Edition, calendar.Id);
        else
            logger.LogInformation("Published calendar {Calendar} {Edition}; re-planned {Count} cases", calendar.Id, calendar.Edition, publication.Replanned);
    }

    private SourceText? Read(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return SourceText.Read(file, stream);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            logger.LogWarning("{File} cannot be read and is passed over: {Reason}", file, exception.Message);
            return null;
        }
    }

    private void Tell(string file, IEnumerable<(SourceText Source, Diagnostic Finding)> findings)
    {
        foreach (var (source, finding) in findings.Where(pair => pair.Finding.IsError))
            logger.LogWarning("{File}:{Place}: {Code} {Message}", source.FileName, source.PositionOf(finding.Span.Start), finding.Code, finding.Message.En);
        logger.LogWarning("{File} is not taken in. Mend it and start again", file);
    }

    private IReadOnlyList<string> FilesIn(string directory, string kind) => DefinitionFiles.Below(
        Path.Combine(directory, kind),
        (folder, reason) => logger.LogWarning("{Folder} cannot be looked into and is passed over: {Reason}", folder, reason));
}
