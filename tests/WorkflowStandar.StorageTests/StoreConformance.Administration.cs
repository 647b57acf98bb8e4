using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Accounts;
using WorkflowStandar.Engine.Actors;
using WorkflowStandar.Engine.Administration;
using WorkflowStandar.Engine.Editions;
using WorkflowStandar.StorageTests.Kit;

namespace WorkflowStandar.StorageTests;

public abstract partial class StoreConformance
{
    [Fact]
    public async Task What_runs_on_which_edition_is_counted_and_walked_in_the_order_of_submission()
    {
        var house = await OpenHouseAsync();
        var first = await house.SubmitAsync();
        await house.ToTheEndAsync();
        house.Plans.Publish(Office.Plan("2027"));
        var later = new[] { await house.SubmitAsync(), await house.SubmitAsync(), await house.SubmitAsync() };
        var administration = house.Storage.Administration;

        (await administration.RunningAsync(Office.Agency)).Should().Equal(
            new EditionLoad(Office.Standard, first.State.Edition, 1), new EditionLoad(Office.Standard, "2027", 3));
        (await administration.RunningAsync(new AgencyKey("kantor-lain"))).Should().BeEmpty();
        var walked = await administration.OnEditionAsync(Office.Standard, "2027", null, 2);
        walked.Should().Equal(later.Take(2).Select(one => one.Case));
        (await administration.OnEditionAsync(Office.Standard, "2027", walked[^1].Id, 2)).Should().Equal(later[2].Case);
        (await administration.PlannedAsync("kantor")).Sum(load => load.Open).Should().Be(4);
        var onCalendar = await administration.OnCalendarAsync("kantor", null, 3);
        onCalendar.Concat(await administration.OnCalendarAsync("kantor", onCalendar[^1], 3)).Should().Equal(later.Prepend(first).Select(one => one.Case));
        (await administration.OnCalendarAsync("kantor-lain", null, 3)).Should().BeEmpty();
    }

    [Fact]
    public async Task How_far_a_move_to_another_edition_has_come_is_told_after_a_restart()
    {
        var house = await OpenHouseAsync();
        var begun = new EditionMove(Office.Standard, "2026", "2027", "Tono", Office.Monday, 3, 0, 0, [], null, null);
        (await house.Storage.Administration.MoveAsync(Office.Standard)).Should().BeNull();
        await house.Storage.Administration.KeepMoveAsync(begun);
        await house.Storage.Administration.KeepMoveAsync(begun with { Moved = 1, Stayed = 1, Reasons = [new StayedCase("UJI-2026-000002", new Text("Langkah hilang", "The step is gone"))] });
        await CloseAsync();

        house = await OpenHouseAsync();
        var kept = (await house.Storage.Administration.MoveAsync(Office.Standard))!;
        kept.Should().BeEquivalentTo(begun with { Moved = 1, Stayed = 1, Reasons = [new StayedCase("UJI-2026-000002", new Text("Langkah hilang", "The step is gone"))] });
        await house.Storage.Administration.KeepMoveAsync(kept with { EndedAt = Office.Monday, Broken = MoveBroken.Failed });
        (await house.Storage.Administration.MoveAsync(Office.Standard)).Should().Match<EditionMove>(move => move.EndedAt == Office.Monday && move.Broken == MoveBroken.Failed);
        (await house.Storage.Administration.MoveAsync(new StandardKey(new AgencyKey("kantor-lain"), "permohonan"))).Should().BeNull();
    }

    [Fact]
    public async Task A_forecast_says_what_a_calendar_edition_would_move_and_moves_nothing()
    {
        var house = await OpenHouseAsync();
        var open = await Task.WhenAll(Enumerable.Range(0, 7).Select(_ => house.SubmitAsync()));
        await house.ToTheEndAsync();
        var forecast = new CalendarForecast(house.Storage.Administration, house.Storage.Cases, house.Plans, new FlowNavigator(), house.Time);
        var planned = Office.Calendar("2026-2", NewHoliday);

        var outlook = await forecast.OfAsync(planned, null, 3, 1000);
        (outlook.Looked, outlook.Cases, outlook.IsCut).Should().Be((7, 7, false));
        outlook.Listed.Select(move => move.Number).Distinct().Should().HaveCountLessThanOrEqualTo(3);
        var rest = await forecast.OfAsync(planned, outlook.Next, 1000, 1000);
        outlook.Listed.Concat(rest.Listed).Select(move => move.Number).Distinct().Should().BeEquivalentTo(open.Select(one => one.State.Number));
        rest.Next.Should().BeNull();
        outlook.Listed[0].To.Should().Be(outlook.Listed[0].From!.Value + Duration.FromDays(1));
        (await forecast.OfAsync(planned, null, 3, 4)).Should().Match<CalendarOutlook>(cut => cut.Looked == 4 && cut.IsCut);

        (await house.StateAsync(open[0].Case)).Version.Should().Be(open[0].State.Version);
        house.Plans.Calendar = planned;
        var moved = await new CalendarReplanning(house.Storage.Cases, house.Engine, house.Plans).RunAsync("kantor");
        moved.Replanned.Should().Be(outlook.Cases);
        (await house.StateAsync(outlook.Listed[0].Case)).Clocks.Select(run => run.Due).Should().Contain(outlook.Listed[0].To);
    }

    [Fact]
    public async Task The_trail_is_found_by_who_what_and_when_and_hangs_together()
    {
        var house = await OpenHouseAsync();
        var (actors, administration) = (house.Storage.Actors, house.Storage.Administration);
        await actors.SaveAsync(Sari, Office.Monday, Office.Chief.Id);
        await actors.AddKeyAsync(ApiKeys.New(Office.Agency, Sari.Id, "loket 1", Office.Monday).Row, Office.Monday + Duration.FromHours(1), Office.Chief.Id);
        await administration.RecordAsync(Office.Agency, Office.Monday + Duration.FromHours(2), Sari.Id, "notice/retried", "100% 12_3");
        await administration.RecordAsync(null, Office.Monday, ActorId.System, "calendar/published", "kantor");

        async Task<IEnumerable<string>> FindAsync(TrailFilter filter, AgencyKey? agency) =>
            (await PagesAsync(page => administration.ActsAsync(agency, filter, page), 2)).SelectMany(page => page).Select(entry => entry.Action);
        (await FindAsync(new TrailFilter(), Office.Agency)).Should().Equal("notice/retried", "key/added", "actor/saved");
        (await FindAsync(new TrailFilter(), null)).Should().HaveCount(4);
        (await FindAsync(new TrailFilter(By: Sari.Id), Office.Agency)).Should().Equal("notice/retried");
        (await FindAsync(new TrailFilter(Action: "key/"), Office.Agency)).Should().Equal("key/added");
        (await FindAsync(new TrailFilter(Text: "% 12_"), Office.Agency)).Should().Equal("notice/retried");
        (await FindAsync(new TrailFilter(Text: "%x"), Office.Agency)).Should().BeEmpty("a sign is taken for itself");
        (await FindAsync(new TrailFilter(From: Office.Monday + Duration.FromHours(1), To: Office.Monday + Duration.FromHours(2)), Office.Agency)).Should().Equal("key/added");
        (await FindAsync(new TrailFilter(), new AgencyKey("kantor-lain"))).Should().BeEmpty();
        (await administration.VerifyActsAsync()).Should().Be(new ChainCheck(4, null));
    }

    [Fact]
    public async Task Looks_at_personal_data_are_found_with_the_number_of_their_case()
    {
        var house = await OpenHouseAsync();
        var submitted = await house.SubmitAsync();
        await house.Storage.Looks.AddAsync([
            new Look(Office.Agency, Office.Monday, Office.Clerk.Id, submitted.Case.Id, "pemohon"), new Look(Office.Agency, Office.Monday, Office.Chief.Id, null, "ekspor")]);

        (await house.Storage.Administration.LooksAsync(Office.Agency, new TrailFilter(Text: submitted.State.Number), new())).Items
            .Should().ContainSingle().Which.Should().Match<TrailEntry>(entry => entry.Case == submitted.State.Number && entry.By == Office.Clerk.Id && entry.Subject == "pemohon");
        (await house.Storage.Administration.LooksAsync(Office.Agency, new TrailFilter(By: Office.Chief.Id), new())).Items.Should().ContainSingle().Which.Case.Should().BeNull();
    }

    [Fact]
    public async Task When_keys_were_last_used_is_kept()
    {
        var house = await OpenHouseAsync();
        await house.Storage.Actors.SaveAsync(Sari, Office.Monday, Office.Chief.Id);
        var row = ApiKeys.New(Office.Agency, Sari.Id, "loket 1", Office.Monday).Row;
        await house.Storage.Actors.AddKeyAsync(row, Office.Monday, Office.Chief.Id);
        await house.Storage.Administration.KeepKeyUsesAsync([KeyValuePair.Create(row.Id, Office.Monday), KeyValuePair.Create("tidak-ada", Office.Monday)]);
        await house.Storage.Administration.KeepKeyUsesAsync([KeyValuePair.Create(row.Id, Office.Monday + Duration.FromHours(1))]);

        var kept = (await house.Storage.Administration.KeysAsync(Office.Agency)).Should().ContainSingle().Subject;
        (kept.Key.Id, kept.ActorName, kept.ActorIsActive, kept.UsedAt).Should().Be((row.Id, Sari.Name, true, Office.Monday + Duration.FromHours(1)));
    }
}
