using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WorkflowStandar.Cli.Lsp;

/// <summary>JSON-RPC messages with the headers of the Language Server Protocol.</summary>
internal sealed class MessageStream(Stream input, Stream output)
{
    private const string LengthHeader = "Content-Length:";
    private const int LongestMessage = 16 * 1024 * 1024;

    /// <returns>Null at the end of the stream, and where what comes is no message.</returns>
    public JsonObject? Read()
    {
        var length = -1;
        while (ReadLine() is { } header)
        {
            if (header.Length == 0)
                return length is < 0 or > LongestMessage ? null : Parse(length);
            if (header.StartsWith(LengthHeader, StringComparison.OrdinalIgnoreCase)
                && int.TryParse(header.AsSpan(LengthHeader.Length), NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out var read))
            {
                length = read;
            }
        }

        return null;
    }

    public void Write(JsonObject message)
    {
        message["jsonrpc"] = "2.0";
        var body = JsonSerializer.SerializeToUtf8Bytes((JsonNode)message);
        output.Write(Encoding.ASCII.GetBytes($"Content-Length: {body.Length}\r\n\r\n"));
        output.Write(body);
        output.Flush();
    }

    private JsonObject? Parse(int length)
    {
        var body = new byte[length];
        input.ReadExactly(body);
        try
        {
            return JsonNode.Parse(body) as JsonObject;
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private string? ReadLine()
    {
        var line = new StringBuilder();
        for (var read = input.ReadByte(); read >= 0; read = input.ReadByte())
        {
            if (read == '\n')
                return line.ToString();
            if (read != '\r')
                line.Append((char)read);
        }

        return null;
    }
}
