using System.Collections.Immutable;
using System.Text;
using NodaTime;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Server.Dashboard.Prints;

/// <summary>A letter of the definition, filled with what the case knows. What it does not know, or whoever prints may not read, stays a dotted line.</summary>
/// <param name="About">Null where the letter says nothing behind "Hal".</param>
/// <param name="Signer">The title of the role that signs; null for a letter that nobody signs.</param>
public sealed record LetterSheet(PrintedCase Case, Text Title, string? About, ImmutableArray<string> Paragraphs, string Date, string? Signer)
{
    private const string Blank = "............................";

    public static LetterSheet Of(PrintedCase printed, Letter letter, Instant now)
    {
        var filling = new Filling(printed, now);
        var about = filling.Fill(letter.About);
        return new LetterSheet(
            printed,
            printed.Plan.Documents.GetValueOrDefault(letter.Document) ?? new Text(letter.Document.Value),
            about.Length == 0 ? null : about,
            [.. filling.Fill(letter.Body).ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            PaperWords.Date(now, printed.Calendar.Zone),
            letter.SignedBy is { } role ? printed.Plan.Roles.GetValueOrDefault(role)?.Id ?? role.Value : null);
    }

    private sealed class Filling(PrintedCase printed, Instant now)
    {
        public string Fill(ImmutableArray<LetterPart> parts)
        {
            var text = new StringBuilder();
            foreach (var part in parts)
                text.Append(Of(part) is { Length: > 0 } filled ? filled : Blank);
            return text.ToString();
        }

        private string? Of(LetterPart part) => part switch
        {
            LetterPart.Words words => words.Text,
            LetterPart.Value value => printed.Value(value.Field)?.Id,
            LetterPart.Fact fact => Of(fact.What),
            _ => null,
        };

        private string? Of(CaseFact fact) => fact switch
        {
            CaseFact.Number => printed.Row.Number,
            CaseFact.Received => PaperWords.Date(printed.State.SubmittedAt, printed.Calendar.Zone),
            CaseFact.Subject => printed.Row.Subject,
            CaseFact.Service => printed.Plan.Title.Id,
            CaseFact.Channel => printed.ChannelTitle?.Id,
            CaseFact.Applicant => printed.From,
            _ => PaperWords.Date(now, printed.Calendar.Zone),
        };
    }
}
