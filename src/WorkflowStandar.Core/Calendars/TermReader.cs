using System.Collections.Immutable;

namespace WorkflowStandar.Core.Calendars;

/// <summary>Reads the text of a term word by word. The first problem ends the reading.</summary>
internal sealed class TermReader
{
    private const int LongestNumber = 9;
    private readonly string _text;
    private readonly ImmutableArray<Word> _words;

    public TermReader(string text)
    {
        _text = text;
        _words = Split(text);
    }

    /// <summary>What is wrong; null when the text was understood.</summary>
    public TermProblem? Problem { get; private set; }

    private readonly record struct Word(int Offset, int Length, string Text)
    {
        public int End => Offset + Length;
    }

    public TermPromise? ReadPromise()
    {
        var isTarget = _words.Length > 0 && _words[0].Text == "~";
        if (ReadLength(isTarget ? 1 : 0) is not { } length)
            return null;
        if (length.Next == _words.Length)
            return new TermPromise(length.Term, length.AtLeast, isTarget);

        var direction = DirectionOf(_words[length.Next].Text);
        if (direction is null)
            return Fail(TermProblemKind.TrailingText, length.Next, _words.Length - 1);
        if (length.Next + 1 == _words.Length)
            return FailAtEnd(TermProblemKind.MissingField);
        if (length.Next + 2 < _words.Length)
            return Fail(TermProblemKind.TrailingText, length.Next + 2, _words.Length - 1);
        return new TermPromise(length.Term, length.AtLeast, isTarget, new TermAnchor(_words[length.Next + 1].Text, direction.Value));
    }

    public (Term? Term, AnchorDirection? Direction) ReadOffset()
    {
        if (_words.Length > 0 && _words[0].Text == "~")
            Fail(TermProblemKind.NotAllowedHere, 0, 0);
        if (Problem is not null || ReadLength(0) is not { } length)
            return default;
        if (length.AtLeast is not null)
            Fail(TermProblemKind.NotAllowedHere, 0, length.Next - 1, TermText.Format(length.Term));
        else if (length.Next < _words.Length && DirectionOf(_words[length.Next].Text) is null)
            Fail(TermProblemKind.TrailingText, length.Next, _words.Length - 1);
        else if (length.Next + 1 < _words.Length)
            Fail(TermProblemKind.NotAllowedHere, length.Next + 1, _words.Length - 1);
        if (Problem is not null)
            return default;
        return (length.Term, length.Next < _words.Length ? DirectionOf(_words[length.Next].Text) : null);
    }

    private (Term Term, Term? AtLeast, int Next)? ReadLength(int first)
    {
        if (first == _words.Length)
        {
            FailAtEnd(TermProblemKind.Empty);
            return null;
        }

        if (ReadNumber(first) is not { } count)
            return null;
        var (least, next) = ((int?)null, first + 1);
        if (next < _words.Length && _words[next].Text == "..")
        {
            if (next + 1 == _words.Length)
            {
                FailAtEnd(TermProblemKind.NotANumber);
                return null;
            }

            if (ReadNumber(next + 1) is not { } most)
                return null;
            if (count >= most)
            {
                Fail(TermProblemKind.RangeReversed, first, next + 1, count == most ? $"{most}" : $"{most}..{count}");
                return null;
            }

            (least, count, next) = (count, most, next + 2);
        }

        if (ReadUnit(first, next, count) is not { } unit)
            return null;
        return (unit.Name.Make(count), least is { } number ? unit.Name.Make(number) : null, unit.Next);
    }

    private int? ReadNumber(int index)
    {
        var word = _words[index];
        if (word.Text.All(char.IsAsciiDigit))
        {
            var digits = word.Text.TrimStart('0');
            if (digits.Length == 0)
                Fail(TermProblemKind.ZeroOrNegative, index, index);
            else if (digits.Length > LongestNumber)
                Fail(TermProblemKind.TooLong, index, index);
            else
                return int.Parse(digits);
            return null;
        }

        if (word.Text.Length > 1 && word.Text[0] == '-' && word.Text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0)
            Fail(TermProblemKind.ZeroOrNegative, index, index, word.Text[1..]);
        else
            Fail(TermProblemKind.NotANumber, index, index, [.. TermGuesses.Number(word.Text)]);
        return null;
    }

    private (TermUnitName Name, int Next)? ReadUnit(int number, int first, int count)
    {
        var end = first;
        while (end < _words.Length && DirectionOf(_words[end].Text) is null)
            end++;
        if (end == first)
        {
            var at = first < _words.Length ? _words[first].Offset : _text.Length;
            Problem ??= new TermProblem(TermProblemKind.MissingUnit, at, 0, "", [.. TermUnitName.All.Select(unit => unit.Named(count))]);
            return null;
        }

        for (var last = end; last > first; last--)
        {
            if (TermUnitName.Find(Phrase(first, last - 1)) is not { } unit)
                continue;
            if (count > unit.Limit)
                Fail(TermProblemKind.TooLong, number, last - 1, $"{unit.Limit} {unit.Many}");
            else if (last < end)
                Fail(TermProblemKind.TrailingText, last, end - 1);
            else
                return (unit, last);
            return null;
        }

        FailUnit(number, first, end - 1, count);
        return null;
    }

    private void FailUnit(int number, int first, int last, int count)
    {
        var phrase = Phrase(first, last).ToLowerInvariant();
        if (TermUnitName.Bare.TryGetValue(phrase, out var kinds))
            Fail(TermProblemKind.BareUnit, first, last, [.. kinds.Select(unit => unit.Named(count))]);
        else if (TermUnitName.Weeks.Contains(phrase))
            Fail(TermProblemKind.BareUnit, number, last, $"{5L * count} working days", $"{7L * count} calendar days");
        else
            Fail(TermProblemKind.UnknownUnit, first, last, [.. TermGuesses.Unit(phrase).Select(unit => unit.Named(count))]);
    }

    private string Phrase(int first, int last) => string.Join(' ', _words[first..(last + 1)].Select(word => word.Text));

    private TermPromise? Fail(TermProblemKind kind, int first, int last, params ImmutableArray<string> candidates)
    {
        var (start, end) = (_words[first].Offset, _words[last].End);
        Problem ??= new TermProblem(kind, start, end - start, _text[start..end], candidates);
        return null;
    }

    private TermPromise? FailAtEnd(TermProblemKind kind)
    {
        Problem ??= new TermProblem(kind, _text.Length, 0, "", []);
        return null;
    }

    private static AnchorDirection? DirectionOf(string word) => word switch
    {
        "before" => AnchorDirection.Before,
        "after" => AnchorDirection.After,
        _ => null,
    };

    // "~" at the beginning and ".." within a range need no space around them.
    private static ImmutableArray<Word> Split(string text)
    {
        var words = ImmutableArray.CreateBuilder<Word>();
        for (var i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            var length = LengthOfWord(text.AsSpan(i), words.Count == 0);
            words.Add(new Word(i, length, text.Substring(i, length)));
            i += length;
        }

        return words.ToImmutable();
    }

    private static int LengthOfWord(ReadOnlySpan<char> rest, bool isFirst)
    {
        if (isFirst && rest[0] == '~')
            return 1;
        if (rest.StartsWith(".."))
            return 2;
        var length = 1;
        while (length < rest.Length && !char.IsWhiteSpace(rest[length]) && !rest[length..].StartsWith(".."))
            length++;
        return length;
    }
}
