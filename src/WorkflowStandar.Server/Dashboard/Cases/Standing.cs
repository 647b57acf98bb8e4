using System.Collections.Immutable;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Server.Dashboard.Cases;

/// <summary>Where a case stands and what comes next, in words for officers.</summary>
public static class Standing
{
    /// <summary>"Menunggu Sekretaris DPRD", with what it waits for.</summary>
    public static (Words First, Words? Second) Now(StaffCase opened, IReadOnlyCollection<OpenTask> mine)
    {
        var state = opened.State;
        if (state.Ending is { } ending)
            return (EndingWords(ending), state.End is { } end ? Both(opened.TitleOf(end)) : null);
        if (mine.Count > 0)
            return (new Words("Menunggu Anda", "Waiting for you"), Joined(mine.Select(task => opened.TitleOf(task.Step))));
        if (!state.Tasks.IsEmpty)
        {
            var who = Joined(state.Tasks.Select(task => opened.TitleOf(task.Role)));
            return (new Words($"Menunggu {who.Id}", $"Waiting for {who.En}"), Joined(state.Tasks.Select(task => opened.TitleOf(task.Step))));
        }

        return state.Position.Tokens.FirstOrDefault() is { } token ? Still(opened, token) : (new Words("Terbuka", "Open"), null);
    }

    /// <summary>What comes after the open steps: who, and what they do.</summary>
    public static (Words First, Words? Second) Next(StaffCase opened)
    {
        if (!opened.State.IsOpen)
            return (new Words("Tidak ada lagi", "Nothing more"), null);
        var steps = opened.State.Position.Tokens.Select(token => Onward.NextStop(opened, token.Step)).OfType<Step>().DistinctBy(step => step.Key).ToList();
        return steps.FirstOrDefault() switch
        {
            null => (new Words("Selesai", "The end"), null),
            Step.End end => (new Words("Selesai", "The end"), Both(end.Title)),
            var step => (Doer(opened, step), Both(opened.TitleOf(step.Key))),
        };
    }

    /// <summary>Who will do a step, as far as can be told now.</summary>
    public static Words Doer(StaffCase opened, Step step) => step switch
    {
        Step.Work { By: Performer.Role role } => Both(opened.TitleOf(role.Key)),
        Step.Work { By: Performer.ChosenIn chosen } => opened.State.Value(chosen.Field) is FieldValue.Text { Value: var role }
            ? Both(opened.TitleOf(new RoleKey(role)))
            : Both(opened.TitleOf(chosen.Field)),
        Step.Distribute distribute => opened.State.Value(distribute.Recipients) is FieldValue.Many { Values: var recipients }
            ? Joined(recipients.Select(recipient => opened.TitleOf(new RoleKey(recipient.Split(':')[0]))))
            : Both(opened.TitleOf(distribute.Recipients)),
        Step.Inform inform => Joined(inform.To.Select(to => to.Role is { } role ? opened.TitleOf(role) : new Text("Pemohon", "The applicant"))),
        Step.Return => new Words("Pemohon", "The applicant"),
        Step.WaitUntil wait => Both(opened.TitleOf(wait.Date)),
        _ => new Words("", ""),
    };

    /// <summary>"Sekarang di Bagian Tata Usaha.", told to whoever has just done something.</summary>
    /// <param name="mine">The open tasks that are theirs too.</param>
    public static Words After(StaffCase opened, IReadOnlyCollection<OpenTask> mine)
    {
        if (opened.State.Ending is { } ending)
        {
            var ended = EndingWords(ending);
            return new Words($"Perkara {ended.Id.ToLowerInvariant()}.", $"The case is {ended.En.ToLowerInvariant()}.");
        }

        if (mine.Count > 0)
        {
            var next = Joined(mine.Select(task => opened.TitleOf(task.Step)));
            return new Words($"Berikutnya tugas Anda: {next.Id}.", $"Next is yours: {next.En}.");
        }

        if (opened.State.Tasks.IsEmpty)
        {
            var now = Now(opened, mine);
            return new Words($"{now.First.Id}.", $"{now.First.En}.");
        }

        var who = Joined(opened.State.Tasks.Select(task => opened.TitleOf(task.Role)));
        return new Words($"Sekarang di {who.Id}.", $"Now with {who.En}.");
    }

    public static Words EndingWords(Ending ending) => ending switch
    {
        Ending.Completed => new Words("Selesai", "Completed"),
        Ending.Rejected => new Words("Ditolak", "Rejected"),
        Ending.Lapsed => new Words("Gugur", "Lapsed"),
        Ending.Transferred => new Words("Dialihkan", "Transferred"),
        Ending.Withdrawn => new Words("Dicabut", "Withdrawn"),
        _ => new Words("Dibatalkan", "Cancelled"),
    };

    public static Words Both(Text text) => new(text.Id, text.In("en"));

    public static Words Joined(IEnumerable<Text> texts)
    {
        ImmutableArray<Text> all = [.. texts.DistinctBy(text => text.Id)];
        return new Words(List(all.Select(text => text.Id), "dan"), List(all.Select(text => text.In("en")), "and"));
    }

    private static (Words First, Words? Second) Still(StaffCase opened, Token token)
    {
        var until = token.Until is { } instant ? Moments.Short(opened, instant) : null;
        return token.State == TokenState.Returned
            ? (new Words("Menunggu pemohon melengkapi", "Waiting for the applicant"), until is null ? null : new Words($"gugur sesudah {until.Id}", $"lapses after {until.En}"))
            : (new Words("Menunggu waktunya", "Waiting for its time"), until is null ? Both(opened.TitleOf(token.Step)) : new Words($"sampai {until.Id}", $"until {until.En}"));
    }

    private static string List(IEnumerable<string> items, string and)
    {
        var all = items.ToArray();
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} {and} {all[^1]}";
    }
}
