using System.Text;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Engine.Attachments;
using WorkflowStandar.StorageTests.Kit;

namespace WorkflowStandar.StorageTests;

/// <summary>Files of forms that are never handed in go; whatever a case or a draft refers to stays.</summary>
public abstract partial class StoreConformance
{
    private static readonly Instant DayAfter = Office.Monday + Duration.FromHours(25);

    [Fact]
    public async Task A_file_that_nothing_refers_to_is_swept_a_day_after_a_form_last_held_it()
    {
        var house = await OpenHouseAsync();
        var left = await UploadAsync(house, "ditinggal");
        var held = await UploadAsync(house, "dipegang");
        (await house.Storage.Attachments.HoldAsync(Office.Agency, held.Id, Office.Monday + Duration.FromHours(20))).Should().Be(held);

        (await house.Storage.Attachments.SweepAsync(Office.Monday, 100)).Should().Be(0, "they have just come");
        (await house.Storage.Attachments.SweepAsync(DayAfter - SweepLoop.Kept, 100)).Should().Be(1);

        (await house.Storage.Attachments.FindAsync(Office.Agency, left.Id)).Should().BeNull();
        (await house.Storage.Attachments.HoldAsync(Office.Agency, left.Id, DayAfter)).Should().BeNull();
        (await ReadAsync(house, held)).Should().Be("dipegang");
    }

    [Fact]
    public async Task A_file_of_a_case_is_never_swept_whether_it_came_with_the_form_or_later()
    {
        var house = await OpenHouseAsync();
        var (first, later) = (await UploadAsync(house, "bersama formulir"), await UploadAsync(house, "menyusul"));
        var open = House.Accepted(await house.Engine.SubmitAsync(House.Submission() with { Attachments = [Attach(first)] }, Office.Clerk));
        House.Accepted(await house.Engine.ExecuteAsync(open.Case, Attach(later), Office.Clerk));
        await house.ToTheEndAsync();

        (await house.Storage.Attachments.SweepAsync(DayAfter + Duration.FromDays(1000), 100)).Should().Be(0);
        (await house.Storage.Attachments.SweepBytesAsync()).Should().Be(0);
        await CloseAsync();
        house = await OpenHouseAsync();
        (await house.Storage.Attachments.SweepAsync(DayAfter + Duration.FromDays(1000), 100)).Should().Be(0);
        (await ReadAsync(house, first)).Should().Be("bersama formulir");
        (await ReadAsync(house, later)).Should().Be("menyusul");
    }

    [Fact]
    public async Task A_file_in_somebodys_draft_is_kept_for_as_long_as_the_draft_is()
    {
        var house = await OpenHouseAsync();
        var open = await house.SubmitAsync();
        var task = open.State.Tasks[0].Token;
        var file = await UploadAsync(house, "dalam draf");
        await house.Storage.Desk.KeepDraftAsync(open.Case, task, Office.Clerk.Id, $"{{\"Fields\":{{\"surat\":[\"{file.Id}\"]}}}}", Office.Monday);

        (await house.Storage.Attachments.SweepAsync(DayAfter, 100)).Should().Be(0);
        await house.Storage.Desk.DiscardDraftAsync(open.Case, task, Office.Clerk.Id);
        (await house.Storage.Attachments.SweepAsync(DayAfter, 100)).Should().Be(1);
    }

    [Fact]
    public async Task Bytes_that_a_case_has_stay_when_the_same_bytes_of_a_form_are_swept()
    {
        var house = await OpenHouseAsync();
        var (kept, swept) = (await UploadAsync(house, "isi yang sama"), await UploadAsync(house, "isi yang sama"));
        House.Accepted(await house.Engine.SubmitAsync(House.Submission() with { Attachments = [Attach(kept)] }, Office.Clerk));

        (await house.Storage.Attachments.SweepAsync(DayAfter, 100)).Should().Be(1);

        (await house.Storage.Attachments.FindAsync(Office.Agency, swept.Id)).Should().BeNull();
        (await ReadAsync(house, kept)).Should().Be("isi yang sama");
    }

    [Fact]
    public async Task A_crash_in_the_middle_of_a_sweep_leaves_no_name_without_its_bytes_and_its_bytes_are_found_later()
    {
        var house = await OpenHouseAsync();
        await UploadAsync(house, "satu");
        await UploadAsync(house, "dua");
        await CloseAsync();

        for (var breaks = 1; ; breaks++)
        {
            var (writes, at) = (0, breaks);
            house = await OpenHouseAsync(beforeWrite: () =>
            {
                if (++writes == at)
                    throw new IOException("The power is gone.");
            });
            var swept = async () => await house.Storage.Attachments.SweepAsync(DayAfter, 100);
            var isWhole = true;
            try
            {
                await swept();
            }
            catch (IOException)
            {
                isWhole = false;
            }

            await CloseAsync();
            house = await OpenHouseAsync();
            foreach (var text in new[] { "satu", "dua" })
                (await IsWholeOrGoneAsync(house, text)).Should().BeTrue();
            await CloseAsync();
            if (isWhole)
                break;
        }

        house = await OpenHouseAsync();
        await house.Storage.Attachments.SweepAsync(DayAfter, 100);
        await house.Storage.Attachments.SweepBytesAsync();
        (await house.Storage.Attachments.SweepBytesAsync()).Should().Be(0, "nothing is left without a name");
    }

    [Fact]
    public async Task Bytes_whose_row_was_never_written_are_found_and_removed()
    {
        var broken = await OpenAsync(beforeWrite: () => throw new IOException("The disk is full."));
        var save = async () => await broken.Attachments.SaveAsync(Office.Agency, Content("tanpa nama"), "a.pdf", "application/pdf", 1000, Office.Clerk.Id, Office.Monday);
        await save.Should().ThrowAsync<Exception>();
        await broken.DisposeAsync();

        var house = await OpenHouseAsync();
        var named = await UploadAsync(house, "bernama");
        await house.Storage.Attachments.SweepBytesAsync();
        (await house.Storage.Attachments.SweepBytesAsync()).Should().Be(0);
        (await ReadAsync(house, named)).Should().Be("bernama");
    }

    [Fact]
    public async Task The_public_cannot_fill_the_house_nor_take_the_room_of_the_staff_and_room_comes_back()
    {
        const int Charged = 64 * 1024;
        var storage = await OpenAsync(unclaimedBytes: 3 * Charged);
        await using var _ = storage;
        for (var count = 0; count < 3; count++)
            await SaveAsync(isPublic: true, count);

        var more = async () => await SaveAsync(isPublic: true, 3);
        await more.Should().ThrowAsync<UnclaimedFullException>();
        (await storage.Attachments.SweepBytesAsync()).Should().Be(0, "nothing of what was refused is kept");
        await SaveAsync(isPublic: false, 4);

        await storage.Attachments.SweepAsync(DayAfter, 100);
        await SaveAsync(isPublic: true, 5);

        async Task<AttachmentRow> SaveAsync(bool isPublic, int number) =>
            await storage.Attachments.SaveAsync(Office.Agency, Content($"berkas {number}"), "a.pdf", "application/pdf", 1000, Office.Clerk.Id, Office.Monday, isPublic);
    }

    [Fact]
    public async Task What_a_case_has_taken_on_no_longer_counts_against_the_bound()
    {
        const int Charged = 64 * 1024;
        var house = await OpenHouseAsync(open: () => OpenAsync(unclaimedBytes: Charged));
        var first = await UploadAsync(house, "satu");
        var tooMuch = async () => await UploadAsync(house, "dua");
        await tooMuch.Should().ThrowAsync<UnclaimedFullException>();

        House.Accepted(await house.Engine.SubmitAsync(House.Submission() with { Attachments = [Attach(first)] }, Office.Clerk));
        (await UploadAsync(house, "dua")).Should().NotBeNull();
    }

    private static async Task<AttachmentRow> UploadAsync(House house, string text) =>
        await house.Storage.Attachments.SaveAsync(Office.Agency, Content(text), "surat.pdf", "application/pdf", 1000, Office.Clerk.Id, Office.Monday);

    private static MemoryStream Content(string text) => new(Encoding.UTF8.GetBytes(text));

    private static CaseCommand.Attach Attach(AttachmentRow row) => new(row.Id, row.Name, row.MediaType, row.Bytes, row.Sha256);

    private static async Task<string> ReadAsync(House house, AttachmentRow row)
    {
        await using var content = (await house.Storage.Attachments.OpenAsync(Office.Agency, row.Id))!;
        using var reader = new StreamReader(content);
        return await reader.ReadToEndAsync();
    }

    // Stored anew it is there; and if its old bytes are named by anything, they open.
    private static async Task<bool> IsWholeOrGoneAsync(House house, string text)
    {
        var row = await UploadAsync(house, text);
        return await house.Storage.Attachments.VerifyAsync(Office.Agency, row.Id) && await ReadAsync(house, row) == text;
    }
}
