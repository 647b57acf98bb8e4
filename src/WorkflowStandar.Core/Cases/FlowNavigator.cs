using System.Collections.Immutable;
using WorkflowStandar.Core.Plans;
using static WorkflowStandar.Core.Cases.CaseEvent;

namespace WorkflowStandar.Core.Cases;

/// <summary>Walks the plan's own step table.</summary>
public sealed class FlowNavigator : INavigator
{
    public Route Begin(Procedure procedure, Func<FieldKey, FieldValue?> fields, Itinerary itinerary) =>
        new Walk(procedure, Position.Start, fields, itinerary).From(null, procedure.First);

    public Route Advance(Procedure procedure, Position position, int? group, Target target, Func<FieldKey, FieldValue?> fields, Itinerary itinerary) =>
        new Walk(procedure, position, fields, itinerary).From(group, target);

    private sealed class Walk(Procedure procedure, Position position, Func<FieldKey, FieldValue?> fields, Itinerary itinerary)
    {
        // The compiler refuses loops without a human step; a plan that has one all the same must not hang the office.
        private const int MostMoves = 1_000;

        private readonly ImmutableArray<CaseEvent>.Builder events = ImmutableArray.CreateBuilder<CaseEvent>();
        private Obstacle? obstacle;
        private bool ended;
        private int moves;

        public Route From(int? group, Target target)
        {
            Go(group, target);
            return obstacle is null ? new Route(events.DrainToImmutable()) : new Route([], obstacle);
        }

        private void Go(int? group, Target target)
        {
            (int? Group, Target Target)? next = (group, target);
            while (next is { } move && !ended && obstacle is null)
            {
                if (++moves > MostMoves)
                    throw new InvalidOperationException($"Procedure {procedure.Key} goes round without anybody doing anything, by way of {move.Target}.");
                next = move.Target.Step is { } step ? Enter(move.Group, procedure[step]) : Arrive(move.Group);
            }
        }

        /// <summary>Where the flow goes from the step; null where it rests.</summary>
        private (int? Group, Target Target)? Enter(int? group, Step step) => step switch
        {
            Step.Work work => Open(group, work),
            Step.Distribute distribute => Distribute(group, distribute),
            Step.Inform inform => Pass(group, new Informed(itinerary.At, inform.Key, inform.To), inform.Next),
            Step.Choose choose => Choose(group, choose),
            Step.Parallel parallel => Fork(group, parallel),
            Step.Return back => Return(group, back),
            Step.WaitUntil wait => Wait(group, wait),
            Step.End end => End(end),
            _ => throw new InvalidOperationException($"Nothing is known of the step kind {step.GetType().Name}."),
        };

        private (int? Group, Target Target)? Pass(int? group, CaseEvent passed, Target next)
        {
            events.Add(passed);
            return (group, next);
        }

        private (int? Group, Target Target)? Open(int? group, Step.Work work)
        {
            var role = work.By switch
            {
                Performer.Role by => by.Key,
                Performer.ChosenIn chosen when fields(chosen.Field) is FieldValue.Text { Value: var value } => new RoleKey(value),
                Performer.ChosenIn chosen => Stopped(work, chosen.Field),
                _ => throw new InvalidOperationException($"Step {work.Key} is for a recipient, but is not part of a distribution."),
            };
            if (role is { } known)
                OpenTask(group, work.Key, known, null);
            return null;
        }

        private (int? Group, Target Target)? Distribute(int? group, Step.Distribute step)
        {
            var recipients = fields(step.Recipients) switch
            {
                FieldValue.Many many => many.Values,
                FieldValue.Text text => [text.Value],
                _ => [],
            };
            if (recipients.IsEmpty)
            {
                Stopped(step, step.Recipients);
                return null;
            }

            var opened = OpenGroup(group, step.Key, recipients.Length, step.Join);
            foreach (var recipient in recipients)
            {
                var colon = recipient.IndexOf(':');
                if (colon < 0)
                    OpenTask(opened, step.Key, new RoleKey(recipient), null);
                else
                    OpenTask(opened, step.Key, new RoleKey(recipient[..colon]), new ActorId(recipient[(colon + 1)..]));
            }

            return null;
        }

        private (int? Group, Target Target)? Choose(int? group, Step.Choose choose)
        {
            var next = choose.Else;
            foreach (var arm in choose.Arms)
            {
                if (!arm.When.Holds(fields))
                    continue;
                next = arm.Next;
                break;
            }

            return Pass(group, new BranchChosen(itinerary.At, choose.Key, next), next);
        }

        private (int? Group, Target Target)? Fork(int? group, Step.Parallel parallel)
        {
            if (parallel.Branches.IsEmpty)
                throw new InvalidOperationException($"The parallel {parallel.Key} has no branches.");
            var opened = OpenGroup(group, parallel.Key, parallel.Branches.Length, parallel.Join);
            foreach (var branch in parallel.Branches)
            {
                // A branch without a task may have opened the join, or ended the case, by itself.
                if (ended || obstacle is not null || position.Group(opened) is null)
                    break;
                Go(opened, branch.First);
            }

            return null;
        }

        private (int? Group, Target Target)? Return(int? group, Step.Return back)
        {
            var lapses = itinerary.Lapses(back);
            var reason = itinerary.ReturnReason.Length > 0 ? itinerary.ReturnReason : back.Title.Id;
            var token = new Token(position.LastNumber + 1, back.Key, group, TokenState.Returned, itinerary.At, lapses);
            position = position.Opened(token);
            events.Add(new Returned(itinerary.At, token.Number, back.Key, group, reason, itinerary.Missing, lapses));
            return null;
        }

        private (int? Group, Target Target)? Wait(int? group, Step.WaitUntil wait)
        {
            if (itinerary.Opens(wait) is not { } until)
            {
                Stopped(wait, wait.Date);
                return null;
            }

            var token = new Token(position.LastNumber + 1, wait.Key, group, TokenState.Waiting, itinerary.At, until);
            position = position.Opened(token);
            events.Add(new WaitStarted(itinerary.At, token.Number, wait.Key, group, until));
            return null;
        }

        private (int? Group, Target Target)? End(Step.End end)
        {
            Skip(position.Tokens);
            events.Add(new Ended(itinerary.At, end.Ending, end.Key, null, end.Notifies));
            ended = true;
            return null;
        }

        private (int? Group, Target Target)? Arrive(int? arriving)
        {
            if (arriving is not { } number || position.Group(number) is not { } group)
                throw new InvalidOperationException($"Procedure {procedure.Key} goes to a join that nothing leads out of.");
            events.Add(new BranchArrived(itinerary.At, number));
            if (group.Arrived + 1 < group.Needed)
            {
                position = position.Arrived(number);
                return null;
            }

            Skip(position.Tokens.RemoveAll(token => !position.IsWithin(token.Group, number)));
            events.Add(new GroupJoined(itinerary.At, number, group.Step));
            position = position.Joined(number);
            return (group.Parent, procedure[group.Step] switch
            {
                Step.Parallel parallel => parallel.Next,
                Step.Distribute distribute => distribute.Next,
                var other => throw new InvalidOperationException($"Step {other.Key} has no join."),
            });
        }

        private void Skip(ImmutableArray<Token> tokens)
        {
            foreach (var token in tokens)
            {
                events.Add(new StepSkipped(itinerary.At, token.Number, token.Step));
                position = position.Without(token.Number);
            }
        }

        private void OpenTask(int? group, StepKey step, RoleKey role, ActorId? person)
        {
            var number = position.LastNumber + 1;
            position = position.Opened(new Token(number, step, group, TokenState.Working, itinerary.At));
            events.Add(new StepOpened(itinerary.At, number, step, role, person, group));
        }

        private int OpenGroup(int? parent, StepKey step, int branches, JoinRule join)
        {
            var group = new TokenGroup(position.LastNumber + 1, step, parent, branches, join.Needed(branches), 0);
            position = position.Opened(group);
            events.Add(new GroupOpened(itinerary.At, group.Number, step, parent, branches, group.Needed));
            return group.Number;
        }

        private RoleKey? Stopped(Step step, FieldKey field)
        {
            obstacle = new Obstacle(step.Key, field);
            return null;
        }
    }
}
