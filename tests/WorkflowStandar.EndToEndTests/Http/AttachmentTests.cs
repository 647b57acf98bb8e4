using System.Net;
using System.Security.Cryptography;
using WorkflowStandar.EndToEndTests.Harness;
using WorkflowStandar.EndToEndTests.Procedures;

namespace WorkflowStandar.EndToEndTests.Http;

/// <summary>Files that come in and go out.</summary>
public sealed class AttachmentTests(DemoServer server) : IClassFixture<DemoServer>
{
    private readonly Office office = server.At("setwan-dprd-pasuruan");

    [Fact]
    public async Task A_file_comes_back_as_it_went_in_as_a_download_of_a_safe_type()
    {
        var walk = await CaseWalk.SubmitAsync(office, server.Public, Requests.Online());
        var admin = await office.WithRoleAsync("admin");
        var added = (await admin.UploadAsync($"{walk.Path}/attachments", "bukti foto.png", Files.Png)).Succeeded();
        added.String("sha256").Should().Be(Convert.ToHexStringLower(SHA256.HashData(Files.Png)));

        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Tracking", walk.Secret);
        using var response = await http.GetAsync(new Uri(server.Process.Address, $"/api/v1/{walk.Path}/attachments/{added.String("attachment")}"));
        (await response.Content.ReadAsByteArrayAsync()).Should().Equal(Files.Png);
        response.Content.Headers.ContentType!.MediaType.Should().Be("image/png");
        response.Content.Headers.ContentDisposition!.DispositionType.Should().Be("attachment");
        response.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
    }

    [Fact]
    public async Task The_same_file_added_twice_by_one_person_is_there_once()
    {
        var walk = await CaseWalk.SubmitAsync(office, server.Public, Requests.Online());
        var admin = await office.WithRoleAsync("admin");
        var first = (await admin.UploadAsync($"{walk.Path}/attachments", "a.png", Files.Png)).Succeeded();
        var second = (await admin.UploadAsync($"{walk.Path}/attachments", "a.png", Files.Png)).Succeeded();
        second.String("attachment").Should().Be(first.String("attachment"));
    }

    [Theory]
    [InlineData("virus.exe", "MZ")]
    [InlineData("page.pdf", "<html>")]
    [InlineData("photo.png", "%PDF-1.4")]
    [InlineData("noending", "%PDF-1.4")]
    public async Task A_file_that_is_not_what_its_name_says_is_refused(string name, string content)
    {
        var counter = await office.WithRoleAsync("front-office");
        (await counter.UploadAsync("attachments", name, System.Text.Encoding.ASCII.GetBytes(content))).RefusedWith(HttpStatusCode.UnprocessableEntity, "attachment/kind");
    }

    [Fact]
    public async Task An_empty_file_is_refused() =>
        (await (await office.WithRoleAsync("front-office")).UploadAsync("attachments", "a.pdf", [])).RefusedWith(HttpStatusCode.UnprocessableEntity, "attachment/empty");

    [Fact]
    public async Task A_file_of_more_than_ten_megabytes_is_refused()
    {
        var large = new byte[10 * 1024 * 1024 + 1];
        Files.Pdf.CopyTo(large, 0);
        (await (await office.WithRoleAsync("front-office")).UploadAsync("attachments", "a.pdf", large)).RefusedWith(HttpStatusCode.RequestEntityTooLarge, "request/too-large");
    }

    [Fact]
    public async Task A_body_that_is_no_form_is_explained()
    {
        var counter = await office.WithRoleAsync("front-office");
        (await counter.PostAsync("attachments", new { file = "x" })).RefusedWith(HttpStatusCode.UnsupportedMediaType, "request/content-type");
        using var broken = new StringContent("--x\r\nnonsense");
        broken.Headers.ContentType = new("multipart/form-data") { Parameters = { new("boundary", "x") } };
        (await counter.SendAsync(HttpMethod.Post, "attachments", broken)).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_form_that_names_somebody_else_s_upload_is_refused()
    {
        var counter = await office.WithRoleAsync("front-office");
        var other = await office.WithRoleAsync("tata-usaha");
        var foreign = await Files.LetterAsync(other, office.Agency);
        var answer = await counter.PostAsync("cases", new
        {
            standard = "setwan-dprd-pasuruan/data-informasi",
            channel = "loket",
            fields = new Dictionary<string, object> { ["surat-permohonan"] = foreign },
        });
        answer.RefusedWith(HttpStatusCode.UnprocessableEntity, "fields/invalid");
        answer.Errors.Should().Contain("surat-permohonan not-attached");
    }
}
