using System.Globalization;
using System.Text;
using QRCoder;

namespace WorkflowStandar.Server.Dashboard.Prints;

/// <summary>A QR code as one path of an SVG: sharp at any size, and nothing that an office printer could blur.</summary>
/// <param name="Size">Modules from edge to edge, the quiet zone around them included.</param>
/// <param name="Path">In modules.</param>
public sealed record QrDrawing(int Size, string Path)
{
    public static QrDrawing Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < rows.Count; column++)
            {
                if (!rows[row][column])
                    continue;
                var from = column;
                while (column + 1 < rows.Count && rows[row][column + 1])
                    column++;
                path.Append(CultureInfo.InvariantCulture, $"M{from} {row}h{column - from + 1}v1H{from}z");
            }
        }

        return new QrDrawing(rows.Count, path.ToString());
    }
}
