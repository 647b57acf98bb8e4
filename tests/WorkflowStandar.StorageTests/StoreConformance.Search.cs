using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Worklists;
using WorkflowStandar.StorageTests.Kit;

namespace WorkflowStandar.StorageTests;

public abstract partial class StoreConformance
{
    [Theory]
    [InlineData("UJI-2026-000002", "2")]
    [InlineData("uji2026000002", "2")]
    [InlineData("uji 2026 2", "2")]
    [InlineData("UJI-2026-00000", "3 2 1")]
    [InlineData("UJI-2026", "3 2 1")]
    [InlineData("UJI-2025", "")]
    [InlineData("000003", "3")]
    [InlineData("3", "3")]
    [InlineData("jalan", "3 1")]
    [InlineData("JALÁN rusak", "1")]
    [InlineData("rusak, jalan!", "1")]
    [InlineData("lamp jal", "3")]
    [InlineData("jalan banjir", "")]
    [InlineData("beji UJI-2026-000003", "")]
    [InlineData("jalan OR banjir", "")]
    [InlineData("jalan* NOT \"rusak", "")]
    [InlineData("public : jalan", "")]
    [InlineData("-", "")]
    [InlineData("\"'); DROP TABLE words; --", "")]
    [InlineData("2026", "3 2 1")]
    [InlineData("tahun 2026", "2")]
    public async Task A_case_is_found_by_its_number_and_by_the_words_of_its_public_fields(string text, string expected)
    {
        var house = await OpenHouseAsync();
        await house.AskAsync("Budi", "Jalan rusak dilalui truk galian");
        await house.AskAsync("Citra", "Banjir tahun 2026 di Rejoso");
        await house.AskAsync("Dewi", "Lampu jalan padam di Beji");
        if (text == "2026")
            await RegisterAllAsync(house);

        foreach (var size in new[] { 1, 2, 50 })
            (await SearchAsync(house, text, Reader.Of(Office.Lawyer), size)).Should().Be(expected);
    }

    [Theory]
    [InlineData("siti", "1")]
    [InlineData("aminah banjir", "1")]
    [InlineData("0812 3456 7890", "1")]
    [InlineData("+62 812-3456-7890", "1")]
    [InlineData("08123456", "1")]
    public async Task Personal_words_find_a_case_only_for_those_with_a_step_in_it_and_for_administrators(string text, string expected)
    {
        var house = await OpenHouseAsync();
        var open = await house.AskAsync("Siti Aminah", "Banjir di Rejoso", "0812-3456-7890");

        (await SearchAsync(house, text, Clerk)).Should().Be(expected);
        (await SearchAsync(house, text, Reader.Of(Office.Lawyer))).Should().BeEmpty();
        (await SearchAsync(house, text, Reader.Of(Office.Administrator))).Should().BeEmpty("it has not come to them yet");
        (await SearchAsync(house, text, Reader.Of(Office.Lawyer, administers: true))).Should().Be(expected);
        (await SearchAsync(house, "banjir", Reader.Of(Office.Lawyer))).Should().Be(expected);

        House.Accepted(await house.CompleteAsync(open, Office.Receive, Office.Clerk));
        (await SearchAsync(house, text, Reader.Of(Office.Administrator))).Should().Be(expected);
        (await SearchAsync(house, text, Clerk)).Should().Be(expected, "they had a step in it");
    }

    [Fact]
    public async Task A_confidential_complaint_is_not_found_by_its_complainant_by_anybody_without_a_step_in_it()
    {
        var house = await OpenHouseAsync();
        await house.AskAsync("Siti Aminah", "Pungutan liar di loket", confidential: true);
        await house.AskAsync("Siti Rahma", "Antrean di loket");

        (await SearchAsync(house, "siti", Clerk)).Should().Be("2 1");
        (await SearchAsync(house, "siti", Reader.Of(Office.Lawyer, administers: true))).Should().Be("2");
        (await SearchAsync(house, "siti", Reader.Of(Office.Lawyer))).Should().BeEmpty();
        (await SearchAsync(house, "0343744122", Reader.Of(Office.Lawyer, administers: true))).Should().Be("2");
        (await SearchAsync(house, "pungutan", Reader.Of(Office.Lawyer))).Should().Be("1", "what it is about is no secret");

        var found = await house.Storage.Worklists.SearchAsync(Office.Agency, new("loket"), Clerk, new());
        found.Items.Select(item => (item.Row.IsConfidential, item.Row.ApplicantName, item.Row.Subject)).Should().Equal(
            (false, "Siti Rahma", "Antrean di loket"), (true, null, "Pungutan liar di loket"));
        var listed = await house.Storage.Worklists.ListAsync(Office.Agency, TaskTab.Roles, Clerk, TaskFilter.None, Now(house), new());
        listed.Items.Select(item => item.Row.ApplicantName).Should().BeEquivalentTo(["Siti Rahma", null]);
    }

    [Fact]
    public async Task A_list_searched_by_words_knows_its_own_names_and_that_of_the_agency_no_others()
    {
        var house = await OpenHouseAsync();
        var secret = await house.AskAsync("Siti Aminah", "Pungutan liar", confidential: true);
        var plain = await house.AskAsync("Siti Rahma", "Antrean");
        var (siti, administrator) = (new TaskFilter(Text: "siti"), Reader.Of(Office.Lawyer, administers: true));

        (await ListedAsync(house, TaskTab.Roles, Clerk, siti)).Should().Equal(secret.Case, plain.Case);
        (await ListedAsync(house, TaskTab.Roles, Clerk, new(Text: "antrean"))).Should().Equal(plain.Case);
        (await ListedAsync(house, TaskTab.Everyone, Clerk, siti)).Should().Equal(secret.Case, plain.Case);
        (await ListedAsync(house, TaskTab.Everyone, administrator, siti)).Should().Equal(plain.Case);
        (await ListedAsync(house, TaskTab.Everyone, Reader.Of(Office.Lawyer), siti)).Should().BeEmpty();
        (await ListedAsync(house, TaskTab.Everyone, Reader.Of(Office.Lawyer), new(Text: "pungutan"))).Should().Equal(secret.Case);

        House.Accepted(await house.CompleteAsync(secret, Office.Receive, Office.Clerk));
        var waiting = await house.Storage.Worklists.WaitingAsync(Office.Agency, Clerk, false, siti, Now(house), new());
        waiting.Items.Single().Case.Should().Be(secret.Case);
        (await house.Storage.Worklists.DoneByAsync(Office.Agency, Office.Clerk.Id, siti, new())).Items.Single().Case.Should().Be(secret.Case);
        (await house.Storage.Worklists.DoneByAsync(Office.Agency, Office.Clerk.Id, new(Text: "antrean"), new())).Items.Should().BeEmpty();
    }

    [Fact]
    public async Task A_case_is_found_by_what_it_says_now_and_no_longer_by_what_it_said()
    {
        var house = await OpenHouseAsync();
        var open = House.Accepted(await house.CompleteAsync(await house.AskAsync("Budi", "Jalan rusak"), Office.Receive, Office.Clerk));
        open = House.Accepted(await house.Engine.ExecuteAsync(open.Case, new CaseCommand.Return(open.State.Tasks[0].Token, "Kurang jelas", [Office.Subject]), Office.Administrator));
        House.Accepted(await house.Engine.ExecuteAsync(
            open.Case,
            new CaseCommand.Resubmit(ImmutableDictionary<FieldKey, FieldValue>.Empty.Add(Office.Subject, FieldValue.Of("Jembatan putus"))),
            Office.Clerk));

        (await SearchAsync(house, "jembatan", Reader.Of(Office.Lawyer))).Should().Be("1");
        (await SearchAsync(house, "rusak", Reader.Of(Office.Lawyer))).Should().BeEmpty();
        (await SearchAsync(house, "budi", Clerk)).Should().Be("1");
        var found = await house.Storage.Worklists.SearchAsync(Office.Agency, new("jembatan"), Clerk, new());
        found.Items.Single().Row.Subject.Should().Be("Jembatan putus");
    }

    [Fact]
    public async Task What_is_looked_for_can_be_narrowed_by_how_it_stands_with_and_without_words()
    {
        var house = await OpenHouseAsync();
        var open = await house.AskAsync("Ani", "Jalan satu");
        house.Time.Move(Duration.FromMinutes(10));
        var checkedOn = House.Accepted(await house.CompleteAsync(await house.AskAsync("Budi", "Jalan dua"), Office.Receive, Office.Clerk));
        var returned = House.Accepted(await house.CompleteAsync(await house.AskAsync("Citra", "Jalan tiga"), Office.Receive, Office.Clerk));
        House.Accepted(await house.Engine.ExecuteAsync(returned.Case, new CaseCommand.Return(returned.State.Tasks[0].Token, "Kurang", []), Office.Administrator));
        var cancelled = await house.AskAsync("Dewi", "Jalan empat");
        House.Accepted(await house.Engine.ExecuteAsync(cancelled.Case, new CaseCommand.Cancel("Dobel"), Supervisor));

        foreach (var text in new[] { null, "jalan" })
        {
            await ExpectAsync(new(text), "4 3 2 1");
            await ExpectAsync(new(text, Standing: new CaseStanding.Open()), "3 2 1");
            await ExpectAsync(new(text, Office.Standard, new CaseStanding.Open()), "3 2 1");
            await ExpectAsync(new(text, Office.Standard), "4 3 2 1");
            await ExpectAsync(new(text, new StandardKey(Office.Agency, "lain")), "");
            await ExpectAsync(new(text, Standing: new CaseStanding.Paused()), "3");
            await ExpectAsync(new(text, Standing: new CaseStanding.Ended()), "4");
            await ExpectAsync(new(text, Standing: new CaseStanding.Ended(Ending.Cancelled)), "4");
            await ExpectAsync(new(text, Standing: new CaseStanding.Ended(Ending.Completed)), "");
            await ExpectAsync(new(text, Standing: new CaseStanding.Late(ReceiptDue)), "");
            await ExpectAsync(new(text, Standing: new CaseStanding.Late(ReceiptDue + Duration.FromMilliseconds(1))), "1");
            await ExpectAsync(new(text, Standing: new CaseStanding.DueSoon(Office.Monday, ReceiptDue)), "1");
            await ExpectAsync(new(text, Standing: new CaseStanding.DueSoon(Office.Monday, ReceiptDue - Duration.FromMilliseconds(1))), "");
            await ExpectAsync(new(text, Standing: new CaseStanding.DueSoon(ReceiptDue + Duration.FromMilliseconds(1), ReceiptDue + Duration.FromMilliseconds(2))), "");
            await ExpectAsync(new(text, Step: Office.Check), "2");
            await ExpectAsync(new(text, Channel: Office.Counter), "4 3 2 1");
            await ExpectAsync(new(text, Channel: new ChannelKey("surat")), "");
            await ExpectAsync(new(text, SubmittedBefore: Office.Monday + Duration.FromMinutes(10)), "1");
            await ExpectAsync(new(text, SubmittedFrom: Office.Monday + Duration.FromMinutes(10)), "4 3 2");
            await ExpectAsync(new(text, Applicant: new ActorId("warga-1")), "");
        }

        async Task ExpectAsync(CaseSearch search, string expected)
        {
            foreach (var size in new[] { 1, 50 })
                (await SearchAsync(house, search, Clerk, size)).Should().Be(expected, "{0}", search);
        }
    }

    [Fact]
    public async Task The_beginning_of_a_name_finds_only_what_its_reader_may_see()
    {
        var house = await OpenHouseAsync();
        await house.AskAsync("Siti Aminah", "Pungutan liar", confidential: true);
        await house.AskAsync("Siti Rahma", "Antrean");

        (await NamedAsync(Clerk)).Should().Equal("Siti Aminah", "Siti Rahma");
        (await NamedAsync(Reader.Of(Office.Lawyer))).Should().BeEmpty();
        (await NamedAsync(Reader.Of(Office.Lawyer, administers: true))).Should().Equal("Siti Rahma");
        (await NamedAsync(null)).Should().HaveCount(2);

        async Task<IEnumerable<string?>> NamedAsync(Reader? reader) =>
            (await house.Storage.Worklists.CasesAsync(Office.Agency, new(NamePrefix: "siti", NamesFor: reader), new())).Items.Select(item => item.Row.ApplicantName);
    }

    [Fact]
    public async Task A_case_tells_for_whom_its_personal_data_are()
    {
        var house = await OpenHouseAsync();
        var open = await house.SubmitAsync();
        house.Time.MoveTo(ReceiptDue + Duration.FromMinutes(1));
        House.Accepted(await house.CompleteAsync(open, Office.Receive, Office.Clerk));

        var view = (await house.Storage.Worklists.CaseAsync(open.Case))!;

        view.HasOrHadStep(Office.Clerk).Should().BeTrue();
        view.HasOrHadStep(Office.Administrator).Should().BeTrue();
        view.HasOrHadStep(Office.Chief).Should().BeTrue("the escalation shared the late task with them");
        view.HasOrHadStep(Office.Lawyer).Should().BeFalse();
        view.HasOrHadStep(Office.Staff("rini") with { InsteadOf = Office.Clerk.Id }).Should().BeTrue();
    }

    [Fact]
    public async Task Another_agencys_cases_are_not_found()
    {
        var house = await OpenHouseAsync();
        await house.AskAsync("Budi", "Jalan rusak");
        await house.Storage.Desk.SaveViewAsync(new AgencyKey("kantor-lain"), Office.Clerk.Id, "Apa saja", "/kerja", false, Office.Monday);

        foreach (var search in new[] { new CaseSearch("jalan"), new CaseSearch("UJI-2026-000001"), new CaseSearch() })
            (await house.Storage.Worklists.SearchAsync(new AgencyKey("kantor-lain"), search, Reader.Of(Office.Clerk, administers: true), new())).Items.Should().BeEmpty();
    }

    [Theory]
    [InlineData("jalan")]
    [InlineData("2026")]
    [InlineData(null)]
    public async Task A_cursor_that_somebody_made_up_leads_into_no_other_agency(string? text)
    {
        var house = await OpenHouseAsync();
        // Known to the store before and after, so that what is kept of the office lies between them.
        var (before, after) = (new AgencyKey("kantor-sebelum"), new AgencyKey("kantor-sesudah"));
        await house.Storage.Desk.SaveViewAsync(before, Office.Clerk.Id, "Apa saja", "/kerja", false, Office.Monday);
        await house.AskAsync("Budi", "Jalan rusak tahun 2026");
        await house.AskAsync("Citra", "Jalan putus tahun 2026");
        await house.Storage.Desk.SaveViewAsync(after, Office.Clerk.Id, "Apa saja", "/kerja", false, Office.Monday);

        foreach (var reader in new[] { Clerk, Reader.Of(Office.Clerk, administers: true) })
            foreach (var cursor in ForgedCursors())
            {
                foreach (var agency in new[] { before, after })
                    (await FoundBehindAsync(house, agency, new(text), reader, cursor)).Should().BeEmpty("{0} was sent as a cursor", cursor);
                (await FoundBehindAsync(house, Office.Agency, new(text), reader, cursor)).Select(item => item.Case.Agency).Distinct().Should().BeSubsetOf([Office.Agency]);
            }
    }

    // Serials of either agency and beyond all, numbers of cases, ids of cases, and nonsense; all in the form in which cursors are given out.
    private static IEnumerable<string> ForgedCursors() =>
        new[] { $"{(1L << 40) + 9}", $"{(2L << 40) + 9}", $"{(3L << 40) - 1}", $"{long.MaxValue}", $"{long.MinValue}", "0", "-1", "UJI-2026-999999", "\uFFFF", new string('f', 32), "a\nb", "" }
            .Select(text => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_'))
            .Append("bukan kursor").Append("%%%").Append("_").Append("/w");

    // A page, or the store's word that it has never given out such a cursor: anything else would be an error of the server.
    private static async Task<IReadOnlyList<FoundCase>> FoundBehindAsync(House house, AgencyKey agency, CaseSearch search, Reader reader, string cursor)
    {
        try
        {
            return (await house.Storage.Worklists.SearchAsync(agency, search, reader, new PageRequest(cursor))).Items;
        }
        catch (CursorException)
        {
            return [];
        }
    }

    private static async Task RegisterAllAsync(House house)
    {
        foreach (var item in (await house.Storage.Worklists.ListAsync(Office.Agency, TaskTab.Roles, Clerk, TaskFilter.None, Now(house), new())).Items)
            House.Accepted(await house.Engine.ExecuteAsync(item.Case, House.Completion(item.State, Office.Receive), Office.Clerk));
    }

    private static Task<string> SearchAsync(House house, string text, Reader reader, int size = 50) => SearchAsync(house, new CaseSearch(text), reader, size);

    /// <summary>The counts of the numbers found, in order.</summary>
    private static async Task<string> SearchAsync(House house, CaseSearch search, Reader reader, int size = 50)
    {
        var pages = await PagesAsync(page => house.Storage.Worklists.SearchAsync(Office.Agency, search, reader, page), size);
        return string.Join(' ', pages.SelectMany(page => page).Select(item => int.Parse(item.Row.Number[^6..])));
    }
}
