using System.Collections.Immutable;
using static WorkflowStandar.Core.Cases.CaseEvent;

namespace WorkflowStandar.Core.Cases;

public static partial class CaseDecider
{
    private const int Sha256HexDigits = 64;
    private const int LongestName = 255;

    /// <summary>Officers may comment on a closed case too: what comes in late must have a place.</summary>
    private static Refusal? Comment(CaseDraft draft, CaseCommand.Comment comment)
    {
        if (RefuseStranger(draft) is { } forbidden)
            return forbidden;
        if (!draft.State.IsOpen && draft.By.Kind == ActorKind.Applicant)
            return Refusals.Case.Closed(draft.State);
        if (Text(comment.Text, Refusals.Entry.CommentEmpty) is { } wrong)
            return wrong;
        draft.Add(new Commented(draft.At, comment.Text, comment.ToApplicant && draft.By.Kind != ActorKind.Applicant) { InsteadOf = draft.By.InsteadOf });
        return null;
    }

    /// <summary>On a closed case too: whoever has lost the secret may want to read how it ended.</summary>
    private static Refusal? ReplaceSecret(CaseDraft draft, CaseCommand.ReplaceSecret replace)
    {
        if (!draft.By.IsOfficer)
            return Refusals.Case.NotOfficer;
        if (draft.State.Channel is null)
            return Refusals.Case.WithoutApplicant;
        if (Text(replace.Reason, Refusals.Entry.ReasonMissing) is { } wrong)
            return wrong;
        draft.Add(new SecretReplaced(draft.At, replace.Reason));
        return null;
    }

    private static Refusal? Attach(CaseDraft draft, CaseCommand.Attach attach) => RefuseStranger(draft) ?? AttachAll(draft, [attach]);

    /// <summary>Attaching the same file again changes nothing.</summary>
    private static Refusal? AttachAll(CaseDraft draft, ImmutableArray<CaseCommand.Attach> attachments)
    {
        foreach (var file in attachments)
        {
            if (!IsWhole(file))
                return Refusals.Entry.Attachment;
            if (!draft.State.Attachments.Contains(file.Attachment))
                draft.Add(new Attached(draft.At, file.Attachment, file.Name, file.MediaType, file.Bytes, file.Sha256) { InsteadOf = draft.By.InsteadOf });
        }

        return null;
    }

    private static bool IsWhole(CaseCommand.Attach file) =>
        !string.IsNullOrWhiteSpace(file.Attachment.Value)
        && !string.IsNullOrWhiteSpace(file.Name) && file.Name.Length <= LongestName && FieldRules.IsPrintable(file.Name, manyLines: false)
        && !string.IsNullOrWhiteSpace(file.MediaType) && file.MediaType.Length <= LongestName && FieldRules.IsPrintable(file.MediaType, manyLines: false)
        && file.Bytes >= 0 && file.Sha256.Length == Sha256HexDigits && file.Sha256.All(char.IsAsciiHexDigit);

    private static bool Names(ImmutableArray<CaseCommand.Attach> attachments, AttachmentId id)
    {
        foreach (var file in attachments)
            if (file.Attachment == id)
                return true;
        return false;
    }
}
