using System.Collections.Immutable;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Semantics.Letters;

/// <summary>The places in a letter's text where values go: <c>{field}</c>, <c>{case.number}</c>.</summary>
internal static class Placeholders
{
    private const char Open = '{';
    private const char Close = '}';

    public static ImmutableSortedDictionary<string, CaseFact> Facts { get; } = new Dictionary<string, CaseFact>
    {
        ["case.number"] = CaseFact.Number,
        ["case.received"] = CaseFact.Received,
        ["case.subject"] = CaseFact.Subject,
        ["case.service"] = CaseFact.Service,
        ["case.channel"] = CaseFact.Channel,
        ["case.applicant"] = CaseFact.Applicant,
        ["letter.date"] = CaseFact.Today,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>The text in pieces, none left out.</summary>
    public static IEnumerable<Piece> In(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf(Open, at);
            if (open < 0)
            {
                yield return new Piece.Words(at, text[at..]);
                yield break;
            }

            if (open > at)
                yield return new Piece.Words(at, text[at..open]);
            var close = text.AsSpan(open).IndexOfAny([Close, '\n']);
            if (close < 0 || text[open + close] != Close)
            {
                yield return new Piece.Unclosed(open);
                yield break;
            }

            yield return new Piece.Named(open + 1, text[(open + 1)..(open + close)]);
            at = open + close + 1;
        }
    }

    public static ImmutableArray<LetterPart> Compile(string text) =>
    [
        .. In(text).Select(LetterPart (piece) => piece switch
        {
            Piece.Named named => Facts.TryGetValue(named.Name, out var fact) ? new LetterPart.Fact(fact) : new LetterPart.Value(new FieldKey(named.Name)),
            Piece.Words words => new LetterPart.Words(words.Text),
            _ => new LetterPart.Words(""),
        }),
    ];

    public abstract record Piece(int At)
    {
        public sealed record Words(int At, string Text) : Piece(At);

        /// <param name="Name">Between the braces, as written.</param>
        public sealed record Named(int At, string Name) : Piece(At);

        public sealed record Unclosed(int At) : Piece(At);
    }
}
