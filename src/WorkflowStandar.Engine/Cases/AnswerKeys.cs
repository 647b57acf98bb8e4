using System.Security.Cryptography;
using System.Text;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Engine.Cases;

internal static class AnswerKeys
{
    public static AnswerKey Of(Order order, string idempotencyKey) =>
        new(AgencyOf(order), order.By.Id, SHA256.HashData(Encoding.UTF8.GetBytes(idempotencyKey)));

    /// <summary>Makes the seal of a tracking secret another for each case, should a client use a key for several.</summary>
    public static byte[] Salt(CaseId @case) => Encoding.ASCII.GetBytes(@case.Value);

    private static AgencyKey AgencyOf(Order order) => order switch
    {
        Order.Submit submit => submit.Submission.Standard.Agency,
        Order.Command command => command.Key.Agency,
        Order.Migrate migrate => migrate.Key.Agency,
        _ => throw new InvalidOperationException($"No order is {order.GetType().Name}."),
    };
}
