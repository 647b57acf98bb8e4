using System.Collections.Immutable;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Cases;

namespace WorkflowStandar.StorageTests.Kit;

/// <summary>An engine over an opened store, with the office's own people to drive cases through it.</summary>
internal sealed class House : IAsyncDisposable
{
    public House(IStorage storage, VirtualTime? time = null, PublishedPlans? plans = null, CaseEngineOptions? options = null, ICaseStore? store = null)
    {
        Storage = storage;
        Time = time ?? new VirtualTime(Office.Monday);
        Plans = plans ?? new PublishedPlans();
        Engine = new CaseEngine(store ?? storage.Cases, Plans, Time, Navigator, options);
        Verifier = new CaseVerifier(storage.Cases, Plans, Navigator);
    }

    public IStorage Storage { get; }

    public VirtualTime Time { get; }

    public PublishedPlans Plans { get; }

    public CaseEngine Engine { get; }

    public CaseVerifier Verifier { get; }

    private static FlowNavigator Navigator { get; } = new();

    public static Submission Submission(string name = "Warga Pasuruan") => new(Office.Standard, Office.Procedure, Office.Counter, null, Office.Form(name));

    public async Task<CaseAnswer.Accepted> SubmitAsync(string name = "Warga Pasuruan", string? key = null) =>
        Accepted(await Engine.SubmitAsync(Submission(name), Office.Clerk, key));

    /// <summary>A request with what lists and searches find it by.</summary>
    public async Task<CaseAnswer.Accepted> AskAsync(string name, string subject, string phone = "0343 744 122", bool confidential = false)
    {
        var form = Office.Form(name).Add(Office.Subject, FieldValue.Of(subject)).Add(Office.Phone, FieldValue.Of(phone)).Add(Confidentiality.Field, FieldValue.Of(confidential));
        return Accepted(await Engine.SubmitAsync(Submission() with { Fields = form }, Office.Clerk));
    }

    public Task<CaseAnswer> CompleteAsync(CaseAnswer.Accepted @case, StepKey step, Actor by, string? outcome = null) =>
        Engine.ExecuteAsync(@case.Case, Completion(@case.State, step, outcome), by);

    /// <summary>A case at its two parallel checks.</summary>
    public async Task<CaseAnswer.Accepted> AtChecksAsync()
    {
        var @case = await SubmitAsync();
        @case = Accepted(await CompleteAsync(@case, Office.Receive, Office.Clerk));
        return Accepted(await CompleteAsync(@case, Office.Check, Office.Administrator, "lengkap"));
    }

    public async Task<CaseAnswer.Accepted> ToTheEndAsync()
    {
        var @case = await AtChecksAsync();
        @case = Accepted(await CompleteAsync(@case, Office.CheckLaw, Office.Lawyer));
        @case = Accepted(await CompleteAsync(@case, Office.CheckFacts, Office.Engineer));
        return Accepted(await CompleteAsync(@case, Office.Sign, Office.Chief));
    }

    public async Task<CaseState> StateAsync(CaseKey key) => (await Storage.Worklists.CaseAsync(key))!.State;

    public static CaseCommand.Complete Completion(CaseState state, StepKey step, string? outcome = null) => new(
        state.Tasks.Single(task => task.Step == step).Token,
        outcome is null ? null : new OutcomeKey(outcome),
        ImmutableDictionary<FieldKey, FieldValue>.Empty);

    public static CaseAnswer.Accepted Accepted(CaseAnswer answer) => answer switch
    {
        CaseAnswer.Accepted accepted => accepted,
        CaseAnswer.Refused refused => throw new InvalidOperationException($"Refused: {refused.Refusal.Code} {refused.Refusal.Message.En}"),
        _ => throw new InvalidOperationException(),
    };

    public static Refusal Refused(CaseAnswer answer) => answer.Should().BeOfType<CaseAnswer.Refused>().Subject.Refusal;

    /// <summary>Every case of the store, proved; the problems.</summary>
    public async Task<List<CaseVerification>> ProblemsAsync()
    {
        var problems = new List<CaseVerification>();
        await foreach (var verification in Verifier.VerifyAllAsync())
            if (verification.Problem is not null)
                problems.Add(verification);
        return problems;
    }

    public ValueTask DisposeAsync() => Engine.DisposeAsync();
}
