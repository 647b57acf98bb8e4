using System.Text;

namespace WorkflowStandar.Tests.Cli.Formatting;

/// <summary>Files as untidy as people leave them: any indentation, comments everywhere, texts in every style. All of them valid.</summary>
internal sealed class RandomYaml(int seed)
{
    private static readonly string[] Plain = ["satu", "dua kata", "3.10", "2026-11-23 09:00", "true", "a: b".Replace(": ", ":"), "Bagian Tata Usaha & Kepegawaian", "50%", "x#y"];
    private readonly Random random = new(seed);
    private readonly StringBuilder text = new();
    private int comments;

    public static string Of(int seed) => new RandomYaml(seed).Build();

    private string Build()
    {
        Noise(0);
        Mapping(0, depth: 0);
        Noise(0);
        return text.ToString();
    }

    private void Mapping(int indent, int depth)
    {
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            Noise(indent);
            Entry(indent, depth, Name());
        }
    }

    private void Entry(int indent, int depth, string name)
    {
        text.Append(' ', indent).Append(name).Append(':');
        Value(indent, depth);
    }

    private void List(int indent, int depth)
    {
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            Noise(indent);
            text.Append(' ', indent).Append('-');
            if (depth < 4 && random.Next(2) == 0)
            {
                text.Append(' ').Append(Name()).Append(':');
                Value(indent + 2, depth + 1);
                for (var more = random.Next(3); more > 0; more--)
                {
                    Noise(indent + 2);
                    Entry(indent + 2, depth + 1, Name());
                }
            }
            else
            {
                Value(indent, depth + 1);
            }
        }
    }

    // Written after "key:" or "-"; ends with a line break.
    private void Value(int indent, int depth)
    {
        switch (random.Next(depth < 4 ? 9 : 5))
        {
            case 0: text.Append(' ').Append(Pick(Plain)); Behind(); break;
            case 1: text.Append(" \"kutip \\\" ganda # bukan komentar\""); Behind(); break;
            case 2: text.Append(" 'kutip '' tunggal'"); Behind(); break;
            case 3: Flow(0); Behind(); break;
            case 4: Block(indent); break;
            case 5: Continued(indent); break;
            case 6: Behind(); List(indent + random.Next(1, 5), depth + 1); break;
            default: Behind(); Mapping(indent + random.Next(1, 5), depth + 1); break;
        }
    }

    private void Continued(int indent)
    {
        text.Append(" teks yang panjang\n").Append(' ', indent + random.Next(1, 6)).Append("bersambung ke bawah");
        if (random.Next(2) == 0)
            text.Append("\n\n").Append(' ', indent + 3).Append("dan paragraf kedua");
        Behind();
    }

    private void Block(int indent)
    {
        var inner = indent + random.Next(1, 5);
        text.Append(' ').Append(Pick("|", ">", "|-", ">-", "|+"));
        Behind();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            text.Append(' ', inner).Append(Pick("baris", "# bukan komentar", "- juga bukan daftar")).Append('\n');
            if (random.Next(4) == 0)
                text.Append('\n');
            if (random.Next(4) == 0)
                text.Append(' ', inner + 2).Append("lebih dalam\n");
        }
    }

    private void Flow(int depth)
    {
        var isMapping = random.Next(2) == 0;
        text.Append(isMapping ? " {" : " [");
        for (var i = random.Next(depth == 0 ? 6 : 3); i > 0; i--)
        {
            text.Append(random.Next(5) == 0 ? "\n              " : " ");
            if (random.Next(12) == 0)
                text.Append($"# di dalam {comments++}\n              ");
            if (isMapping)
                text.Append(Name()).Append(':');
            if (depth < 2 && random.Next(4) == 0)
                Flow(depth + 1);
            else
                text.Append(' ').Append(Pick("satu", "dua kata", "'a, b'", "\"c } d\""));
            if (i > 1)
                text.Append(',');
        }

        text.Append(isMapping ? " }" : " ]");
    }

    private void Behind()
    {
        if (random.Next(4) == 0)
            text.Append(' ', random.Next(1, 8)).Append($"# di belakang {comments++}");
        text.Append('\n');
    }

    private void Noise(int indent)
    {
        while (random.Next(4) == 0)
        {
            if (random.Next(2) == 0)
                text.Append('\n');
            else
                text.Append(' ', random.Next(3) == 0 ? random.Next(12) : indent).Append($"# sendiri {comments++}\n");
        }
    }

    private string Name() => $"{Pick("kunci", "scenarios", "then", "at", "expect", "complete")}-{random.Next(1_000_000)}";

    private string Pick(params string[] of) => of[random.Next(of.Length)];
}
