using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Accounts;
using WorkflowStandar.Engine.Actors;
using WorkflowStandar.StorageTests.Kit;

namespace WorkflowStandar.StorageTests;

public abstract partial class StoreConformance
{
    private static readonly SessionLimits Limits = SessionLimits.Usual;

    [Fact]
    public async Task A_login_is_one_person_s_in_the_whole_installation()
    {
        var storage = await HiredAsync(Sari, Sari with { Id = new ActorId("joko"), Name = "Joko" }, Sari with { Agency = new AgencyKey("kantor-lain") });
        (await storage.Accounts.NameAsync(Office.Agency, Sari.Id, "sari.dewi", Office.Monday, Office.Chief.Id)).Should().BeTrue();

        (await storage.Accounts.NameAsync(Office.Agency, new ActorId("joko"), "sari.dewi", Office.Monday, Office.Chief.Id)).Should().BeFalse();
        (await storage.Accounts.NameAsync(new AgencyKey("kantor-lain"), Sari.Id, "sari.dewi", Office.Monday, Office.Chief.Id)).Should().BeFalse();
        (await storage.Accounts.NameAsync(Office.Agency, Sari.Id, "sari", Office.Monday, Office.Chief.Id)).Should().BeTrue("one's own login can be changed");
        (await storage.Accounts.ByLoginAsync("sari.dewi")).Should().BeNull();
        var (account, actor) = (await storage.Accounts.ByLoginAsync("sari"))!.Value;
        (account.Password, actor.Name).Should().Be((null, "Sari"));
    }

    [Fact]
    public async Task A_session_ends_by_idleness_by_age_and_with_the_standing_of_its_owner()
    {
        var storage = await HiredAsync(Sari);
        var hash = OpaqueCode.Hash("kode");
        await storage.Accounts.AddSessionAsync(new SessionRow(hash, Office.Agency, Sari.Id, Office.Monday, Office.Monday, "10.0.0.5", "Firefox, Windows", null), Office.Monday);

        (await AtAsync(Limits.Idle - Duration.FromSeconds(1)))!.Actor.Should().BeEquivalentTo(Sari);
        (await AtAsync(Limits.Idle)).Should().BeNull("nothing was clicked");
        await storage.Accounts.SeenAsync(hash, Office.Monday + Limits.Longest - Duration.FromMinutes(1));
        (await AtAsync(Limits.Longest - Duration.FromSeconds(1))).Should().NotBeNull("the last click was a minute ago");
        (await AtAsync(Limits.Longest)).Should().BeNull("a session is not for ever");

        await storage.Actors.SaveAsync(Sari with { IsActive = false }, Office.Monday, Office.Chief.Id);
        await storage.Actors.SaveAsync(Sari, Office.Monday, Office.Chief.Id);
        (await AtAsync(Duration.FromMinutes(1))).Should().BeNull("who comes back signs in anew");

        async Task<OpenSession?> AtAsync(Duration later) => await storage.Accounts.SessionAsync(hash, Office.Monday + later, Limits);
    }

    [Fact]
    public async Task A_new_password_ends_every_session_but_the_one_that_set_it()
    {
        var storage = await HiredAsync(Sari);
        await storage.Accounts.NameAsync(Office.Agency, Sari.Id, "sari", Office.Monday, Office.Chief.Id);
        foreach (var code in (string[])["ini", "lain", "rumah"])
            await storage.Accounts.AddSessionAsync(new SessionRow(OpaqueCode.Hash(code), Office.Agency, Sari.Id, Office.Monday, Office.Monday, "", "", null), Office.Monday);

        await storage.Accounts.AskForChangeAsync(Office.Agency, Sari.Id, Office.Monday, Office.Chief.Id);
        (await storage.Accounts.SessionAsync(OpaqueCode.Hash("ini"), Office.Monday, Limits))!.MustChange.Should().BeTrue();
        await storage.Accounts.SetPasswordAsync(Office.Agency, Sari.Id, "hash", OpaqueCode.Hash("ini"), Office.Monday, Sari.Id);

        (await storage.Accounts.SessionsAsync(Office.Agency, Sari.Id, Office.Monday, Limits)).Should().ContainSingle();
        (await storage.Accounts.SessionAsync(OpaqueCode.Hash("ini"), Office.Monday, Limits))!.MustChange.Should().BeFalse();
        (await storage.Accounts.OfAsync(Office.Agency, Sari.Id))!.Should().Match<AccountRow>(account => account.Password == "hash" && account.PasswordAt == Office.Monday);
    }

    [Fact]
    public async Task A_link_is_used_once_in_its_time_and_only_the_newest_of_a_person()
    {
        var storage = await HiredAsync(Sari, Sari with { Id = new ActorId("joko"), Name = "Joko" });
        await storage.Accounts.NameAsync(Office.Agency, new ActorId("joko"), "joko", Office.Monday, Office.Chief.Id);
        await LinkAsync("pertama");
        await LinkAsync("kedua");
        var day = Office.Monday + Duration.FromHours(24);

        (await storage.Accounts.LinkAsync(OpaqueCode.Hash("pertama"), Office.Monday)).Should().BeNull("another was made");
        (await storage.Accounts.LinkAsync(OpaqueCode.Hash("kedua"), day)).Should().BeNull("its time is over");
        (await storage.Accounts.OpenLinksAsync(Office.Agency, Office.Monday)).Should().ContainKey(Sari.Id).WhoseValue.Should().Be(day);
        (await UseAsync("kedua", "joko")).Should().Be(LinkUse.LoginTaken);
        (await UseAsync("kedua", "sari")).Should().Be(LinkUse.Done);
        (await UseAsync("kedua", "sari")).Should().Be(LinkUse.NotOpen);
        (await storage.Accounts.ByLoginAsync("sari"))!.Value.Account.Password.Should().Be("hash");

        async Task LinkAsync(string code) => await storage.Accounts.AddLinkAsync(
            new LinkRow(OpaqueCode.Hash(code), Office.Agency, Sari.Id, Office.Monday, Office.Monday + Duration.FromHours(24)), Office.Monday, Office.Chief.Id);
        async Task<LinkUse> UseAsync(string code, string login) => await storage.Accounts.UseLinkAsync(OpaqueCode.Hash(code), login, "hash", Office.Monday, Office.Monday);
    }

    [Fact]
    public async Task A_login_is_locked_after_five_failures_and_longer_each_time_after_that()
    {
        var accounts = (await OpenHouseAsync()).Storage.Accounts;
        for (var count = 1; count < Lockout.Allowed; count++)
            (await accounts.AttemptAsync("siapa", Office.Monday)).Should().Be(new SignInAttempt(true, count, null));

        var fifth = await accounts.AttemptAsync("siapa", Office.Monday);
        fifth.LockedUntil.Should().Be(Office.Monday + Duration.FromMinutes(1));
        (await accounts.AttemptAsync("siapa", Office.Monday + Duration.FromSeconds(59))).IsAdmitted.Should().BeFalse();
        (await accounts.LockedAsync(["siapa", "lain"], Office.Monday)).Should().ContainSingle();
        var sixth = await accounts.AttemptAsync("siapa", fifth.LockedUntil!.Value);
        (sixth.IsAdmitted, sixth.LockedUntil).Should().Be((true, fifth.LockedUntil.Value + Duration.FromMinutes(2)));

        await accounts.ForgiveAsync("siapa");
        (await accounts.AttemptAsync("siapa", Office.Monday)).Count.Should().Be(1);
    }

    [Fact]
    public async Task Tries_at_the_same_time_cannot_outrun_the_lock()
    {
        var accounts = (await OpenHouseAsync()).Storage.Accounts;
        var tries = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(async () => await accounts.AttemptAsync("siapa", Office.Monday))));
        tries.Count(attempt => attempt.IsAdmitted).Should().Be(Lockout.Allowed);
    }

    [Fact]
    public async Task Looks_are_chained_and_found_by_case()
    {
        var looks = (await OpenHouseAsync()).Storage.Looks;
        var caseId = new CaseId(Guid.CreateVersion7().ToString("N"));
        await looks.AddAsync([new Look(Office.Agency, Office.Monday, Sari.Id, caseId, "halaman perkara"), new Look(Office.Agency, Office.Monday, Sari.Id, null, "pencarian")]);
        await looks.AddAsync([new Look(new AgencyKey("kantor-lain"), Office.Monday, Sari.Id, caseId, "lain")]);

        (await looks.LooksAsync(Office.Agency, caseId, new PageRequest())).Items.Should().ContainSingle().Which.What.Should().Be("halaman perkara");
        (await looks.LooksAsync(Office.Agency, null, new PageRequest())).Items.Select(look => look.What).Should().Equal("pencarian", "halaman perkara");
        (await looks.VerifyAsync()).Should().BeNull();
    }

    private async Task<IStorage> HiredAsync(params ActorRow[] actors)
    {
        var storage = (await OpenHouseAsync()).Storage;
        foreach (var actor in actors)
            await storage.Actors.SaveAsync(actor, Office.Monday, Office.Chief.Id);
        return storage;
    }
}
