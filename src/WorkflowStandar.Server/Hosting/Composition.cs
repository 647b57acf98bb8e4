using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Alarms;
using WorkflowStandar.Engine.Attachments;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Duties;
using WorkflowStandar.Engine.Editions;
using WorkflowStandar.Engine.Outbox;
using WorkflowStandar.Server.Api.Attachments;
using WorkflowStandar.Server.Api.Cases;
using WorkflowStandar.Server.Api.Demo;
using WorkflowStandar.Server.Api.Standards;
using WorkflowStandar.Server.Dashboard.Administration;
using WorkflowStandar.Server.Observability;
using WorkflowStandar.Server.Publication;

namespace WorkflowStandar.Server.Hosting;

/// <summary>The composition root: what is made of what.</summary>
public static class Composition
{
    public static void AddHouse(this IServiceCollection services, IStorage storage, IClock clock, IDelivery delivery)
    {
        services.AddSingleton(clock);
        AddStorage(services, storage);
        services.AddSingleton<PlanShelf>();
        services.AddSingleton<IPlanSource>(house => house.GetRequiredService<PlanShelf>());
        services.AddSingleton<INavigator, FlowNavigator>();
        services.AddSingleton(house => new CaseEngine(
            storage.Cases, house.GetRequiredService<IPlanSource>(), clock, house.GetRequiredService<INavigator>()));
        services.AddSingleton<CaseVerifier>();
        services.AddSingleton<CalendarReplanning>();
        services.AddSingleton<AgencyDirectory>();
        services.AddSingleton<AgencyPublisher>();
        services.AddSingleton<StandardPublisher>();
        services.AddSingleton<EditionPreview>();
        services.AddSingleton<CalendarPublisher>();
        services.AddSingleton<PublishedStandards>();
        services.AddSingleton<AgencyStandards>();
        services.AddSingleton<CaseDoor>();
        services.AddSingleton<CaseDesk>();
        services.AddSingleton<CaseNews>();
        services.AddSingleton<UploadedFiles>();
        services.AddSingleton<UploadAllowance>();
        services.AddSingleton<MigrationPreview>();
        services.AddAdministration();
        services.AddSingleton<CalendarForecast>();
        services.AddSingleton<MetricCollector>();
        services.AddSingleton<StoreFigures>();
        if (clock is VirtualClock @virtual)
            AddTimeMachine(services, @virtual);
        services.AddSingleton(delivery);
        AddLoops(services, clock);
    }

    private static void AddStorage(IServiceCollection services, IStorage storage)
    {
        services.AddSingleton(storage.Cases);
        services.AddSingleton(storage.Worklists);
        services.AddSingleton(storage.Desk);
        services.AddSingleton(storage.Reports);
        services.AddSingleton(storage.Alarms);
        services.AddSingleton(storage.Outbox);
        services.AddSingleton(storage.Editions);
        services.AddSingleton(storage.Actors);
        services.AddSingleton(storage.Accounts);
        services.AddSingleton(storage.Staffing);
        services.AddSingleton(storage.Looks);
        services.AddSingleton(storage.Administration);
        services.AddSingleton(storage.Manuscripts);
        services.AddSingleton(storage.Attachments);
    }

    private static void AddTimeMachine(IServiceCollection services, VirtualClock clock)
    {
        services.AddSingleton(clock);
        services.AddSingleton<TimeMachine>();
        services.AddSingleton<DemoCalendars>();
    }

    private static void AddLoops(IServiceCollection services, IClock clock)
    {
        services.AddSingleton(house => new AlarmLoop(
            house.GetRequiredService<IAlarmStore>(), house.GetRequiredService<CaseEngine>(), TimerFor(clock), clock, report: Report<AlarmLoop>(house)));
        services.AddSingleton(house => new OutboxLoop(
            house.GetRequiredService<IOutboxStore>(), house.GetRequiredService<IDelivery>(), house.GetRequiredService<CaseEngine>(), TimerFor(clock), clock, report: Report<OutboxLoop>(house)));
        services.AddSingleton<DutyRoster>();
        services.AddSingleton(house => new DutyLoop(
            house.GetRequiredService<DutyRoster>(), house.GetRequiredService<CaseEngine>(), TimerFor(clock), clock, Report<DutyLoop>(house)));
        services.AddSingleton(house => new SweepLoop(
            house.GetRequiredService<IAttachmentStore>(), TimerFor(clock), clock,
            count => house.GetRequiredService<ILogger<SweepLoop>>().LogInformation("Swept {Count} files of forms that were never handed in", count), Report<SweepLoop>(house)));
        services.AddHostedService<CaseLog>();
        services.AddHostedService<AlarmService>();
        services.AddHostedService<DutyService>();
        services.AddHostedService<OutboxService>();
        services.AddHostedService<ReplanningService>();
        services.AddHostedService<ForgettingService>();
        services.AddHostedService<SweepService>();
        services.AddHostedService<KeyUseService>();
    }

    private static IAlarmTimer TimerFor(IClock clock) => clock is VirtualClock ? new VirtualTimer() : new ProcessAlarmTimer(clock);

    private static Action<Exception> Report<TLoop>(IServiceProvider house)
    {
        var logger = house.GetRequiredService<ILogger<TLoop>>();
        return exception => logger.LogError(exception, "The loop could not go on for a moment");
    }
}
