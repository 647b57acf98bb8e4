namespace WorkflowStandar.EndToEndTests.Harness;

/// <summary>Small files that are what they say they are.</summary>
public static class Files
{
    public static byte[] Pdf { get; } = "%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\n%%EOF\n"u8.ToArray();

    public static byte[] Png { get; } = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0];

    /// <summary>Uploads a letter and gives the id that a field of type file takes.</summary>
    public static async Task<string> LetterAsync(Client by, string agency) =>
        (await by.UploadAsync($"attachments?agency={agency}", "surat.pdf", Pdf)).Succeeded().String("attachment");
}
