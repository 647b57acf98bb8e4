namespace WorkflowStandar.Compiler.Syntax.Recovery;

/// <summary>Turns the refusal of the YAML parser into what the author of the line should know.</summary>
internal static class Explanations
{
    // The first that recognises its mistake explains it; from the surest to the vaguest.
    private static readonly Func<Trouble, Explanation?>[] Known =
    [
        QuoteMistakes.UnclosedQuote,
        QuoteMistakes.UnknownEscape,
        ListMistakes.ListOnTheLineOfItsKey,
        KeyMistakes.TooLong,
        QuoteMistakes.TextBesideBlockSign,
        QuoteMistakes.TextNeedsQuotes,
        BracketMistakes.StrayOrUnclosed,
        KeyMistakes.AnotherSign,
        QuoteMistakes.ColonInText,
        QuoteMistakes.MoreAfterQuote,
        IndentationMistakes.ShortOfItsBlock,
        IndentationMistakes.DeeperUnderValue,
        KeyMistakes.NoColonAbove,
        KeyMistakes.NoColonHere,
        ListMistakes.ListAmongKeys,
        IndentationMistakes.FitsNoLevel,
    ];

    public static Explanation Of(Trouble trouble)
    {
        foreach (var recognise in Known)
        {
            if (recognise(trouble) is { } explanation)
                return explanation;
        }

        return Explanation.Of(SyntaxDiagnostics.NotUnderstood(trouble.Line.Value.Length > 0 ? trouble.Line.Value : trouble.Line.Span)) with
        {
            MayBeIndentation = true,
        };
    }
}
