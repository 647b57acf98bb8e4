using System.Collections.Immutable;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Core.Cases;

/// <summary>Whether all that is open in a case has a counterpart in another edition, and what has none.</summary>
/// <param name="Procedure">The same procedure in the other edition; null where there is none.</param>
internal sealed record MigrationFit(Procedure? Procedure, ImmutableArray<string> Names, ImmutableArray<Text> Reasons)
{
    public static MigrationFit Of(CaseDraft draft, CaseCommand.Migrate migrate)
    {
        var check = new Check(draft, migrate);
        if (migrate.To.Procedure(draft.State.Procedure) is not { } procedure)
        {
            check.Report(draft.State.Procedure.Value, draft.Procedure.Title, "tidak ada prosedur yang sama dalam edisi itu.", "that edition has no such procedure.");
            return check.Fit(null);
        }

        check.Groups(procedure);
        check.Tokens(procedure);
        check.Clocks(procedure);
        check.SecondEyes(procedure);
        check.Fields();
        return check.Fit(procedure);
    }

    private sealed class Check(CaseDraft draft, CaseCommand.Migrate migrate)
    {
        private readonly ImmutableArray<string>.Builder names = ImmutableArray.CreateBuilder<string>();
        private readonly ImmutableArray<Text>.Builder reasons = ImmutableArray.CreateBuilder<Text>();

        private CaseState State => draft.State;

        public MigrationFit Fit(Procedure? procedure) => new(procedure, names.ToImmutable(), reasons.ToImmutable());

        /// <param name="title">What people know it by.</param>
        public void Report(string name, Text title, string id, string en)
        {
            if (names.Contains(name))
                return;
            names.Add(name);
            reasons.Add(new Text($"\"{title.Id}\": {id}", $"\"{title.In("en")}\": {en}"));
        }

        public void Groups(Procedure procedure)
        {
            foreach (var group in State.Position.Groups)
                if (Counterpart(procedure, group.Step) is { } step && Fits(group, step))
                    InSamePlace(group.Step, step, group.Parent);
        }

        public void Tokens(Procedure procedure)
        {
            foreach (var token in State.Position.Tokens)
            {
                // A recipient of a distribution stands or falls with it.
                var recipient = draft.Procedure[token.Step] is Step.Distribute;
                if (!recipient && Counterpart(procedure, token.Step) is { } step && Fits(token, step))
                    InSamePlace(token.Step, step, token.Group);
            }
        }

        public void Clocks(Procedure procedure)
        {
            foreach (var run in State.Clocks)
            {
                if (!run.IsOpen)
                    continue;
                if (procedure.Clock(Now(run.Clock)) is not { } clock)
                    Report(run.Clock.Value, TitleOf(run.Clock), "hitungan waktu ini tidak ada dalam edisi baru; janji yang berjalan tidak boleh hilang.", "the new edition has no such clock, and a promise under way may not vanish.");
                else if (clock.PerOpening != (run.Token is { } token && State.Position.Token(token) is { } open ? Now(open.Step) : null))
                    Report(run.Clock.Value, TitleOf(run.Clock), "hitungan waktu ini milik langkah lain dalam edisi baru.", "the clock belongs to another step in the new edition.");
                else if (run.Status != ClockStatus.Waiting && clock.Terms.For(draft.Look) is null)
                    Report(run.Clock.Value, TitleOf(run.Clock), $"edisi baru tidak memiliki jangka waktu untuk tingkat \"{run.Tier}\".", $"the new edition has no term for the tier \"{run.Tier}\".");
            }
        }

        /// <summary>Who did a step that another one's actor must differ from is known by the step's name: it may not get lost.</summary>
        public void SecondEyes(Procedure procedure)
        {
            foreach (var step in draft.Procedure.Steps)
                if (step is Step.Work { NotBy: { } other } && IsDone(other) && procedure.Find(Now(other)) is null)
                    Report(other.Value, TitleOf(other), "langkah ini tidak ada lagi, padahal pelakunya tidak boleh mengerjakan langkah lain.", "the step is no more, but whoever did it may not do another.");
        }

        public void Fields()
        {
            foreach (var (key, value) in State.Fields)
                if (migrate.To.Fields.TryGetValue(key, out var field) && FieldRules.Problem(field, value, State.Attachments.Contains) is { } problem)
                    Report(key.Value, field.Title, problem.Message.Id, problem.Message.In("en"));
        }

        private bool IsDone(StepKey step)
        {
            foreach (var completion in State.Completions)
                if (completion.Step == step)
                    return true;
            return false;
        }

        private Step? Counterpart(Procedure procedure, StepKey key)
        {
            if (procedure.Find(Now(key)) is { } step)
                return step;
            Report(key.Value, TitleOf(key), "langkah ini tidak ada dalam edisi baru.", "the new edition has no such step.");
            return null;
        }

        private bool Fits(TokenGroup group, Step step) => (draft.Procedure[group.Step], step) switch
        {
            (Step.Distribute, Step.Distribute) => true,
            (Step.Parallel, Step.Parallel now) when now.Branches.Length == group.Branches => true,
            (Step.Parallel, Step.Parallel) => Reported(group.Step, "cabangnya berbeda dalam edisi baru.", "its branches are others in the new edition."),
            _ => OtherKind(group.Step),
        };

        private bool Fits(Token token, Step step) => (token.State, step) switch
        {
            (TokenState.Working, Step.Work { By: not Performer.Recipient }) or (TokenState.Returned, Step.Return) or (TokenState.Waiting, Step.WaitUntil) => true,
            _ => OtherKind(token.Step),
        };

        private void InSamePlace(StepKey key, Step step, int? group)
        {
            var around = group is { } number ? Now(State.Position.Group(number)!.Step) : (StepKey?)null;
            if (step.Within != around)
                Report(key.Value, TitleOf(key), "langkah ini berada di cabang lain dalam edisi baru.", "the step is in another branch in the new edition.");
        }

        private bool OtherKind(StepKey key) =>
            Reported(key, "langkah ini berjenis lain dalam edisi baru.", "the step is of another kind in the new edition.");

        private bool Reported(StepKey key, string id, string en)
        {
            Report(key.Value, TitleOf(key), id, en);
            return false;
        }

        private Text TitleOf(StepKey key) => draft.Procedure.Find(key)?.Title ?? new Text(key.Value);

        private Text TitleOf(ClockKey key) => draft.Procedure.Clock(key)?.Title ?? new Text(key.Value);

        private StepKey Now(StepKey key) => migrate.Steps.GetValueOrDefault(key, key);

        private ClockKey Now(ClockKey key) => migrate.Clocks.GetValueOrDefault(key, key);
    }
}
