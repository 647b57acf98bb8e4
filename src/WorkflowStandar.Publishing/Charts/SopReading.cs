using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Publishing.Charts;

/// <summary>Reads a procedure as an SOP sheet. Parallels have no symbol of their own: their branches are drawn side by side in time, one row each.</summary>
public static class SopReading
{
    private static readonly Text Applicant = new("Pengguna layanan", "Applicant");

    public static SopSheet Read(Plan plan, Procedure procedure) => new Reader(plan, procedure).Read();

    private sealed class Reader(Plan plan, Procedure procedure)
    {
        private readonly List<Text> actors = [];
        private readonly List<Step> steps = [.. procedure.Steps.Where(step => step is not Step.Parallel)];
        private readonly Dictionary<StepKey, int> rowOf = [];
        private readonly Dictionary<StepKey, int[]> columnsOf = [];

        public SopSheet Read()
        {
            for (var index = 0; index < steps.Count; index++)
                rowOf[steps[index].Key] = index + 1;

            var startColumn = new[] { Column(StartActor()) };
            foreach (var step in steps)
                columnsOf[step.Key] = ActorsOf(step) is { Count: > 0 } named ? [.. named.Select(Column)] : [];
            var arrows = Arrows().ToList();
            PlaceStepsWithoutActor(arrows, startColumn);

            var rows = new List<SopRow> { StartRow(startColumn) };
            rows.AddRange(steps.Select(step => Row(step, arrows)));
            return new SopSheet(procedure.Title, actors, rows, arrows);
        }

        private int Column(Text actor)
        {
            var index = actors.FindIndex(known => known.Id == actor.Id);
            if (index < 0)
            {
                actors.Add(actor);
                index = actors.Count - 1;
            }

            return index;
        }

        private Text StartActor() => procedure.Start switch
        {
            ProcedureStart.Internal { By: [var role, ..] } => RoleTitle(role),
            ProcedureStart.Scheduled => steps.SelectMany(ActorsOf).FirstOrDefault() ?? Applicant,
            _ => Applicant,
        };

        private Text RoleTitle(RoleKey role) => plan.Roles.GetValueOrDefault(role) ?? new Text(role.Value);

        private Text FieldTitle(FieldKey field) => plan.Fields.GetValueOrDefault(field)?.Title ?? new Text(field.Value);

        private IReadOnlyList<Text> ActorsOf(Step step) => step switch
        {
            Step.Work { By: Performer.Role { Key: var role } } => [RoleTitle(role)],
            Step.Work { By: Performer.ChosenIn { Field: var field } } => [FieldTitle(field)],
            Step.Distribute distribute => [FieldTitle(distribute.Recipients)],
            Step.Inform inform => [.. inform.To.Select(to => to.Role is { } role ? RoleTitle(role) : Applicant).DistinctBy(title => title.Id)],
            Step.Return => [Applicant],
            Step.End { Notifies: var told } when told.Contains(Addressee.Applicant) && procedure.Start is ProcedureStart.ByApplicant => [Applicant],
            _ => [],
        };

        /// <summary>Branches on fields, waits and silent ends stand in the column of whoever brings the case there.</summary>
        private void PlaceStepsWithoutActor(List<SopArrow> arrows, int[] startColumn)
        {
            foreach (var step in steps.Where(step => columnsOf[step.Key].Length == 0))
            {
                var before = arrows.Where(arrow => arrow.To == rowOf[step.Key]).Select(arrow => arrow.From).DefaultIfEmpty(0).Min();
                var columns = before == 0 ? startColumn : columnsOf[steps[before - 1].Key];
                columnsOf[step.Key] = columns.Length == 0 ? startColumn : columns[..1];
            }
        }

        private IEnumerable<SopArrow> Arrows()
        {
            var arrows = Expand(procedure.First, null).Select(to => (From: 0, To: to, Label: (Text?)null))
                .Concat(steps.SelectMany(step => Ways(step).SelectMany(way => Expand(way.Next, step.Within).Select(to => (From: rowOf[step.Key], To: to, way.Label)))));
            return arrows.GroupBy(arrow => (arrow.From, arrow.To)).Select(same => new SopArrow(same.Key.From, same.Key.To, Join([.. same.Select(arrow => arrow.Label)])));
        }

        private static Text? Join(IReadOnlyList<Text?> labels)
        {
            var said = labels.OfType<Text>().DistinctBy(label => label.Id).ToList();
            return said.Count == 0 ? null : new Text(string.Join(" / ", said.Select(label => label.Id)), string.Join(" / ", said.Select(label => label.In("en"))));
        }

        /// <summary>The rows that a target leads to: through parallels to their branches, through joins to what follows them.</summary>
        private IEnumerable<int> Expand(Target target, StepKey? within)
        {
            if (target.Step is { } key)
                return procedure[key] is Step.Parallel parallel
                    ? parallel.Branches.SelectMany(branch => Expand(branch.First, parallel.Key))
                    : [rowOf[key]];
            return within is { } enclosing && procedure[enclosing] is Step.Parallel joined ? Expand(joined.Next, joined.Within) : [];
        }

        private IEnumerable<(Text? Label, Target Next)> Ways(Step step) => step switch
        {
            Step.Work { Outcomes: [var only] } => [(null, only.Next)],
            Step.Work work => work.Outcomes.Select(outcome => ((Text?)outcome.Title, outcome.Next)),
            Step.Distribute distribute => [(null, distribute.Next)],
            Step.Inform inform => [(null, inform.Next)],
            Step.Choose { Arms: [var only] } choose => [(new Text("ya", "yes"), only.Next), (new Text("tidak", "no"), choose.Else)],
            Step.Choose choose => choose.Arms.Select(arm => ((Text?)ConditionWords.Of(arm.When, plan), arm.Next)).Append((new Text("lainnya", "otherwise"), choose.Else)),
            Step.WaitUntil wait => [(null, wait.Next)],
            Step.Return { Lapsed: { } lapsed } back => [(new Text("dilengkapi", "completed"), back.Next), (new Text("lewat batas", "lapsed"), Target.To(lapsed))],
            Step.Return back => [(null, back.Next)],
            _ => [],
        };

        private SopRow StartRow(int[] columns) => new(
            null,
            procedure.Start switch
            {
                ProcedureStart.Internal => new Text("Arahan atau keputusan diterima", "A directive is received"),
                ProcedureStart.Scheduled scheduled => new Text($"Terjadwal setiap {Describe(scheduled.Every).Id}", $"Scheduled every {Describe(scheduled.Every).En}"),
                _ => new Text("Menyampaikan permohonan", "Hands in the request"),
            },
            null,
            SopSymbol.Terminator,
            columns,
            procedure.Start is ProcedureStart.ByApplicant ? new Text("Persyaratan", "Requirements") : Nothing,
            Nothing,
            procedure.Start is ProcedureStart.ByApplicant ? new Text("Permohonan", "Request") : Nothing);

        private static Text Nothing { get; } = new("–");

        private SopRow Row(Step step, List<SopArrow> arrows) => new(
            step.Key,
            step.Title,
            step.Clause,
            step switch
            {
                Step.End => SopSymbol.Terminator,
                Step.Choose => SopSymbol.Decision,
                Step.Work { Outcomes.Length: > 1 } => SopSymbol.Decision,
                _ => SopSymbol.Process,
            },
            columnsOf[step.Key],
            Completeness(step, arrows),
            TimeOf(step),
            OutputOf(step));

        private Text Completeness(Step step, List<SopArrow> arrows)
        {
            var inputs = arrows.Where(arrow => arrow.To == rowOf[step.Key] && arrow.From < arrow.To && arrow.From > 0)
                .SelectMany(arrow => Documents(steps[arrow.From - 1])).DistinctBy(document => document.Id).ToList();
            return inputs.Count > 0 ? Join([.. inputs])! : new Text("Berkas", "The file");
        }

        private IEnumerable<Text> Documents(Step step) => step switch
        {
            Step.Work work => new[] { work.Issues, work.Produces }.OfType<DocumentKey>().Select(key => plan.Documents.GetValueOrDefault(key) ?? new Text(key.Value)),
            Step.Distribute distribute => Documents(distribute.Each),
            _ => [],
        };

        private Text OutputOf(Step step)
        {
            var outputs = Documents(step).ToList();
            if (step is Step.Work { Registers: { } register })
                outputs.Add(new Text($"Nomor pada {(plan.Registers.GetValueOrDefault(register)?.Id ?? register.Value).ToLowerInvariant()}", "Register number"));
            if (outputs.Count == 0 && step is Step.Work { Outcomes: { Length: > 1 } outcomes })
                outputs.AddRange(outcomes.Select(outcome => outcome.Title));
            return step is Step.Inform ? new Text("Diketahui", "Noted") : Join([.. outputs]) ?? Nothing;
        }

        private Text TimeOf(Step step)
        {
            var promises = procedure.Clocks
                .Where(clock => clock.PerOpening == step.Key || clock.Stops.Any(stop => stop is ClockTrigger.StepCompleted completed && completed.Step == step.Key))
                .SelectMany(clock => clock.Terms.Tiers.Values.Append(clock.Terms.Otherwise).OfType<TermPromise>())
                .Select(promise => TermText.Describe(promise, AnchorTitle(promise)))
                .Select(words => (Text?)new Text(words.Id, words.En))
                .ToList();
            return Join(promises) ?? Nothing;
        }

        private Words? AnchorTitle(TermPromise promise) =>
            promise.Anchor is { } anchor && plan.Fields.GetValueOrDefault(new FieldKey(anchor.Field))?.Title is { } title ? new Words(title.Id, title.In("en")) : null;

        private static Words Describe(Term term) => TermText.Describe(new TermPromise(term));
    }
}
