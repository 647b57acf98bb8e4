using System.Collections.Immutable;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Server.Dashboard.Cases;

/// <summary>Something out of the ordinary that this person may do with the case now. Each has a page of its own that asks what it needs.</summary>
/// <param name="Slug">The last part of its address.</param>
/// <param name="Query">Which task or clock is meant, where there are several.</param>
public sealed record OfferedAction(string Slug, Text Title, string Query = "")
{
    public const string Return = "kembalikan";
    public const string Resubmit = "lengkapi";
    public const string Recall = "tarik-kembali";
    public const string Assign = "serahkan";
    public const string Extend = "perpanjang";
    public const string Reclassify = "ubah-tingkat";
    public const string Attach = "lampirkan";
    public const string Transfer = "alihkan";
    public const string Withdraw = "cabut";
    public const string Cancel = "batalkan";
    public const string ReplaceSecret = "kode-baru";

    public static ImmutableArray<OfferedAction> Of(StaffCase opened, Trial trial)
    {
        var offered = ImmutableArray.CreateBuilder<OfferedAction>();
        void Offer(bool may, string slug, string id, string en, string query = "")
        {
            if (may)
                offered.Add(new OfferedAction(slug, new Text(id, en), query));
        }

        foreach (var task in opened.State.Tasks.Where(trial.MayReturn))
            Offer(true, Return, "Kembalikan kepada pemohon…", "Return to the applicant…", $"?tugas={task.Token}");
        Offer(trial.MayResubmit(), Resubmit, "Catat kelengkapan dari pemohon…", "Enter what the applicant completed…");
        foreach (var back in opened.State.Position.Tokens.Where(trial.MayRecall))
            Offer(true, Recall, "Tarik kembali berkas dari pemohon…", "Take the file back from the applicant…", $"?pengembalian={back.Number}");
        foreach (var task in opened.State.Tasks.Where(trial.MayAssign))
        {
            var title = opened.State.Tasks.Length == 1 ? new Text("") : opened.TitleOf(task.Step);
            Offer(true, Assign, title.Id.Length == 0 ? "Serahkan kepada orang lain…" : $"Serahkan “{title.Id}” kepada orang lain…", title.Id.Length == 0 ? "Hand to somebody else…" : $"Hand “{title.In("en")}” to somebody else…", $"?tugas={task.Token}");
        }

        foreach (var run in opened.State.Clocks.Where(trial.MayExtend))
            Offer(true, Extend, $"Perpanjang: {opened.Clocks.Plan(run).Title.Id}…", $"Extend: {opened.Clocks.Plan(run).Title.In("en")}…", $"?hitungan={run.Run}");
        foreach (var (tier, _) in Tiers(opened, trial))
            Offer(true, Reclassify, $"Ubah {tier.Title.Id}…", $"Change {tier.Title.In("en")}…", $"?isian={tier.Key.Value}");
        Offer(trial.MayAttach(), Attach, "Lampirkan berkas…", "Attach a file…");
        Offer(trial.MayReplaceSecret(), ReplaceSecret, "Beri kode rahasia baru…", "Issue a new secret…");
        Offer(trial.MayTransfer(), Transfer, "Alihkan ke instansi lain…", "Transfer to another office…");
        Offer(trial.MayWithdraw(), Withdraw, "Dicabut oleh pemohon…", "Withdrawn by the applicant…");
        Offer(trial.MayCancel(), Cancel, "Batalkan perkara…", "Cancel the case…");
        return offered.ToImmutable();
    }

    /// <summary>The fields by which tiers are chosen and that this person may change now, with the values that they can take.</summary>
    public static IEnumerable<(Field Field, ImmutableArray<Option> Options)> Tiers(StaffCase opened, Trial trial) =>
        from key in opened.Procedure.Clocks.Select(clock => clock.Terms.By).OfType<FieldKey>().Distinct()
        let known = opened.Plan.Fields.GetValueOrDefault(key)
        where known is { Type: FieldType.Choice }
        let others = ((FieldType.Choice)known.Type).Options.RemoveAll(option => opened.State.Value(key) is FieldValue.Text { Value: var now } && now == option.Value)
        where opened.State.Value(key) is not null && !others.IsEmpty && trial.MayReclassify(key, others[0].Value)
        select (known, others);
}
