using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Actors;
using WorkflowStandar.Engine.Attachments;
using WorkflowStandar.StorageTests.Kit;

namespace WorkflowStandar.StorageTests;

public abstract partial class StoreConformance
{
    private static readonly ActorRow Sari = new(Office.Agency, Office.Clerk.Id, "Sari", ActorKind.Staff, [Office.FrontOffice], IsAdministrator: false, IsActive: true);

    [Fact]
    public async Task A_key_stands_for_its_actor_until_it_is_revoked_or_the_actor_leaves()
    {
        var actors = (await OpenHouseAsync()).Storage.Actors;
        await actors.SaveAsync(Sari, Office.Monday, Office.Chief.Id);
        var (text, row) = ApiKeys.New(Office.Agency, Sari.Id, "loket 1", Office.Monday);
        await actors.AddKeyAsync(row, Office.Monday, Office.Chief.Id);

        (await actors.ByKeyAsync(ApiKeys.Hash(text)))!.Value.Actor.Should().BeEquivalentTo(Sari);
        (await actors.ByKeyAsync(ApiKeys.Hash(text + "x"))).Should().BeNull();

        await actors.SaveAsync(Sari with { IsActive = false }, Office.Monday, Office.Chief.Id);
        (await actors.ByKeyAsync(ApiKeys.Hash(text))).Should().BeNull();

        await actors.SaveAsync(Sari, Office.Monday, Office.Chief.Id);
        (await actors.RevokeAsync(new AgencyKey("kantor-lain"), row.Id, Office.Monday, Office.Chief.Id)).Should().BeFalse();
        (await actors.RevokeAsync(Office.Agency, row.Id, Office.Monday, Office.Chief.Id)).Should().BeTrue();
        (await actors.ByKeyAsync(ApiKeys.Hash(text))).Should().BeNull();
        (await actors.KeysAsync(Office.Agency, Sari.Id)).Should().ContainSingle().Which.RevokedAt.Should().Be(Office.Monday);
    }

    [Fact]
    public async Task Whether_there_is_an_administrator_is_known()
    {
        var actors = (await OpenHouseAsync()).Storage.Actors;
        (await actors.HasAdministratorAsync()).Should().BeFalse();
        var root = new ActorRow(ActorRow.Installation, new ActorId("admin"), "Administrator", ActorKind.Supervisor, [], IsAdministrator: true, IsActive: true);

        await actors.SaveAsync(root, Office.Monday, ActorId.System);
        (await actors.HasAdministratorAsync()).Should().BeFalse("nobody holds its key");
        await actors.AddKeyAsync(ApiKeys.New(root.Agency, root.Id, "pertama", Office.Monday).Row, Office.Monday, ActorId.System);

        (await actors.HasAdministratorAsync()).Should().BeTrue();
    }

    [Fact]
    public async Task Holders_of_a_role_are_those_who_are_active()
    {
        var actors = (await OpenHouseAsync()).Storage.Actors;
        await actors.SaveAsync(Sari, Office.Monday, Office.Chief.Id);
        await actors.SaveAsync(Sari with { Id = new ActorId("joko"), Name = "Joko", Roles = [Office.Legal, Office.FrontOffice] }, Office.Monday, Office.Chief.Id);
        await actors.SaveAsync(Sari with { Id = new ActorId("rudi"), Name = "Rudi", IsActive = false }, Office.Monday, Office.Chief.Id);

        (await actors.HoldersAsync(Office.Agency, Office.FrontOffice)).Select(actor => actor.Name).Should().Equal("Joko", "Sari");
        (await actors.HoldersAsync(Office.Agency, Office.Legal)).Should().ContainSingle();
        (await actors.FindAsync(Office.Agency, new ActorId("rudi")))!.IsActive.Should().BeFalse();
        (await PagesAsync(page => actors.ActorsAsync(Office.Agency, page), 2)).SelectMany(page => page).Select(actor => actor.Id.Value).Should().Equal("joko", "rudi", "sari");
    }

    [Fact]
    public async Task What_was_done_about_actors_and_keys_is_in_the_audit_the_newest_first()
    {
        var actors = (await OpenHouseAsync()).Storage.Actors;
        await actors.SaveAsync(Sari, Office.Monday, Office.Chief.Id);
        var row = ApiKeys.New(Office.Agency, Sari.Id, "loket 1", Office.Monday).Row;
        await actors.AddKeyAsync(row, Office.Monday + Duration.FromMinutes(1), Office.Chief.Id);
        await actors.RevokeAsync(Office.Agency, row.Id, Office.Monday + Duration.FromMinutes(2), Office.Chief.Id);

        var acts = (await PagesAsync(page => actors.AuditAsync(null, page), 2)).SelectMany(page => page).ToList();

        acts.Select(act => act.Action).Should().Equal("key/revoked", "key/added", "actor/saved");
        acts.Should().OnlyContain(act => act.By == Office.Chief.Id && act.Agency == Office.Agency);
    }

    [Fact]
    public async Task A_file_comes_back_as_it_was_and_changes_on_the_disk_are_found()
    {
        var house = await OpenHouseAsync();
        var bytes = Enumerable.Range(0, 300_000).Select(index => (byte)(index * 31)).ToArray();

        var saved = await house.Storage.Attachments.SaveAsync(Office.Agency, new MemoryStream(bytes), "surat.pdf", "application/pdf", 300_000, Office.Clerk.Id, Office.Monday);
        await CloseAsync();
        house = await OpenHouseAsync();

        saved.Bytes.Should().Be(300_000);
        (await house.Storage.Attachments.FindAsync(Office.Agency, saved.Id)).Should().Be(saved);
        await using (var content = (await house.Storage.Attachments.OpenAsync(Office.Agency, saved.Id))!)
        {
            var copy = new MemoryStream();
            await content.CopyToAsync(copy);
            copy.ToArray().Should().Equal(bytes);
        }
        (await house.Storage.Attachments.VerifyAsync(Office.Agency, saved.Id)).Should().BeTrue();
        (await house.Storage.Attachments.FindAsync(new AgencyKey("kantor-lain"), saved.Id)).Should().BeNull();
    }

    [Fact]
    public async Task An_id_of_the_installation_is_taken_at_every_agency_and_an_id_of_any_agency_at_the_installation()
    {
        var actors = (await OpenHouseAsync()).Storage.Actors;
        await actors.SaveAsync(new ActorRow(ActorRow.Installation, new ActorId("kepala"), "Kepala", ActorKind.Supervisor, [], true, true), Office.Monday, ActorId.System);
        await actors.SaveAsync(new ActorRow(Office.Agency, new ActorId("sari"), "Sari", ActorKind.Staff, [], false, true), Office.Monday, ActorId.System);
        var other = new AgencyKey("kantor-lain");

        (await actors.IsTakenBesideAsync(Office.Agency, new ActorId("kepala"))).Should().BeTrue();
        (await actors.IsTakenBesideAsync(other, new ActorId("kepala"))).Should().BeTrue();
        (await actors.IsTakenBesideAsync(ActorRow.Installation, new ActorId("sari"))).Should().BeTrue();
        (await actors.IsTakenBesideAsync(other, new ActorId("sari"))).Should().BeFalse("two agencies never meet in one case");
        (await actors.IsTakenBesideAsync(ActorRow.Installation, new ActorId("kepala"))).Should().BeFalse("that is they themselves");
        (await actors.IsTakenBesideAsync(Office.Agency, new ActorId("budi"))).Should().BeFalse();
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_not_kept()
    {
        var house = await OpenHouseAsync();

        var save = async () => await house.Storage.Attachments.SaveAsync(
            Office.Agency, new MemoryStream(new byte[1001]), "besar.bin", "application/octet-stream", 1000, Office.Clerk.Id, Office.Monday);

        (await save.Should().ThrowAsync<AttachmentTooLargeException>()).Which.MaximumBytes.Should().Be(1000);
    }
}
