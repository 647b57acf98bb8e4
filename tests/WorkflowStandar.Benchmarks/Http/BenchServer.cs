using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace WorkflowStandar.Benchmarks.Http;

/// <summary>A real server process with one officer who holds every role of the data request, and what it takes to drive one.</summary>
internal sealed class BenchServer : IAsyncDisposable
{
    private const string Agency = "setwan-dprd-pasuruan";

    private static readonly string[] Roles = ["front-office", "tata-usaha", "persuratan", "sekretaris", "kabag-umum"];

    private readonly ServerProcess process;
    private readonly HttpClient http;
    private string letter = "";

    private BenchServer(ServerProcess process, HttpClient http) => (this.process, this.http) = (process, http);

    /// <summary>Processor time that the server has used so far.</summary>
    public TimeSpan Cpu => process.Cpu;

    public double Megabytes => process.Megabytes;

    public static async Task<BenchServer> StartAsync(string folder)
    {
        var process = await ServerProcess.StartAsync(folder);
        var server = new BenchServer(process, new HttpClient { BaseAddress = new Uri(process.Address, "/api/v1/") });
        await server.HireAsync(process.FirstKey!);
        return server;
    }

    public Task<JsonElement> SubmitAsync() => PostAsync("cases", $$"""
        { "standard": "{{Agency}}/data-informasi", "channel": "loket", "fields": { "pemohon": "Warga", "kontak": "0812 3456 7890", "surel": "warga@contoh.go.id",
          "data-diminta": "Risalah rapat paripurna tahun 2025", "maksud-tujuan": "Penelitian skripsi", "mencantumkan-sumber": true, "surat-permohonan": "{{letter}}" } }
        """);

    /// <summary>Completes the open task of the case, on its way to the data being handed over.</summary>
    public Task<JsonElement> CompleteAsync(JsonElement receipt)
    {
        var task = receipt.GetProperty("tasks")[0];
        return PostAsync($"cases/{receipt.GetProperty("number").GetString()}/tasks/{task.GetProperty("task").GetInt32()}/complete", task.GetProperty("step").GetString() switch
        {
            "verifikasi" => """{ "outcome": "lengkap" }""",
            "klasifikasi" => """{ "outcome": "diterima" }""",
            "disposisi-sekretaris" => """{ "fields": { "disposisi-sekretaris": "Diisi untuk pengukuran." } }""",
            "teruskan" => """{ "fields": { "bagian": "kabag-umum" } }""",
            "siapkan-data" => """{ "outcome": "siap" }""",
            _ => "{}",
        });
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await process.DisposeAsync();
    }

    private async Task HireAsync(string administratorKey)
    {
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", administratorKey);
        using var hired = await http.PutAsJsonAsync($"admin/agencies/{Agency}/actors/petugas", new { name = "Petugas", roles = Roles });
        hired.EnsureSuccessStatusCode();
        var key = await PostAsync($"admin/agencies/{Agency}/actors/petugas/keys", """{ "label": "bench" }""");
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key.GetProperty("secret").GetString());
        using var file = new MultipartFormDataContent { { new ByteArrayContent("%PDF-1.4\n%%EOF\n"u8.ToArray()), "file", "surat.pdf" } };
        using var uploaded = await http.PostAsync("attachments", file);
        letter = (await uploaded.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("attachment").GetString()!;
    }

    private async Task<JsonElement> PostAsync(string path, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(path, content);
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException($"{path}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
