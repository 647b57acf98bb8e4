using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Publishing.Charts;
using WorkflowStandar.Server.Dashboard.Cases;

namespace WorkflowStandar.EndToEndTests.Cases;

/// <summary>How the page reads a case: its way, its words, what may be seen and done.</summary>
public sealed class CaseReadingTests
{
    private static readonly IReadOnlyDictionary<string, string> Nobody = new Dictionary<string, string>();

    [Fact]
    public void The_way_tells_what_was_done_where_it_stands_and_what_is_to_come()
    {
        var paper = PaperCase.OfDataRequest().Complete();
        var path = CasePath.Of(paper.Before("tata-usaha"), paper.History);
        path.Select(stop => $"{stop.State} {stop.Step}").Should().StartWith(["Done tanda-terima", "Current verifikasi", "Ahead klasifikasi", "Ahead lembar-disposisi"]).And.EndWith("Ahead selesai");
        path.Select(stop => stop.Number).Should().Equal(Enumerable.Range(1, path.Length));
        CasePath.Marks(path)[new StepKey("verifikasi")].Should().Be(FlowMark.Current);
    }

    [Fact]
    public void A_step_that_is_done_again_after_a_return_stands_twice_on_the_way()
    {
        var paper = PaperCase.OfDataRequest().Complete().Return("Belum jelas", "data-diminta");
        var opened = paper.Before("tata-usaha");
        CasePath.Of(opened, paper.History).Select(stop => $"{stop.State} {stop.Step}").Take(4).Should().Equal("Done tanda-terima", "Done verifikasi", "Current lengkapi", "Ahead verifikasi");
        Standing.Now(opened, []).First.Id.Should().Be("Menunggu pemohon melengkapi");
        Standing.Next(opened).First.Id.Should().Be("Bagian Tata Usaha & Kepegawaian");
    }

    [Fact]
    public void A_refusal_turns_the_way_to_its_own_end()
    {
        var paper = PaperCase.OfDataRequest().Complete().Complete("lengkap").Complete("ditolak");
        CasePath.Of(paper.Before("tata-usaha"), paper.History)[^1].Step.Value.Should().Be("ditolak");
    }

    [Fact]
    public void One_act_is_one_moment_with_all_that_it_brought_about()
    {
        var paper = PaperCase.OfDataRequest().Complete();
        paper.Now += Duration.FromHours(1);
        paper.Return("Tahunnya belum disebut", "data-diminta");
        var timeline = TimelineOf(paper, "tata-usaha");
        timeline[0].What.Id.Should().Be("Memverifikasi data yang diminta: Belum lengkap.");
        timeline[0].Details.Select(detail => detail.Id).Should().StartWith([
            "Dikembalikan kepada pemohon: Tahunnya belum disebut", "Yang kurang: Data dan informasi yang diminta.",
        ]).And.Contain("Pemberitahuan tertulis berhenti.");
        timeline[1].Details.Select(detail => detail.Id).Should().Contain(["Terbit: Surat tanda terima.", "Dicatat pada Daftar tamu nomor 1/2026."]);
        timeline[1].By!.Id.Should().EndWith("Petugas front office");
    }

    [Fact]
    public void A_return_that_was_taken_back_is_told_and_was_no_step_on_the_way()
    {
        var paper = PaperCase.OfDataRequest().Complete().Return("KTP belum ada");
        paper.Now += Duration.FromHours(3);
        paper.Do("tata-usaha", new CaseCommand.Recall("KTP ternyata ada"));

        CasePath.Of(paper.Before("tata-usaha"), paper.History).Select(stop => $"{stop.State} {stop.Step}").Should().StartWith(["Done tanda-terima", "Current verifikasi", "Ahead klasifikasi"]);
        var timeline = TimelineOf(paper, "tata-usaha");
        timeline[0].What.Id.Should().Be("Pengembalian ditarik kembali: KTP ternyata ada");
        timeline[0].Details.Select(detail => detail.Id).Should().ContainSingle().Which.Should().StartWith("Pemberitahuan tertulis berjalan lagi, batas");
        timeline[1].What.Id.Should().Be("Memverifikasi data yang diminta: Belum lengkap.");
    }

    [Fact]
    public void Whatever_a_substitute_does_is_told_with_both_names()
    {
        var paper = PaperCase.OfDataRequest().Complete();
        paper.Do("tata-usaha", new CaseCommand.Claim(2), "sari").Do("tata-usaha", new CaseCommand.Release(2), "sari")
            .Do("tata-usaha", new CaseCommand.Comment("Sudah ditelepon", false), "sari").Do("tata-usaha", new CaseCommand.Return(2, "KTP belum ada", []), "sari")
            .Do("tata-usaha", new CaseCommand.Recall("Ternyata ada"), "sari");

        TimelineOf(paper, "tata-usaha").Take(4).Select(moment => (moment.What.Id.Split(':')[0], moment.By!.Id)).Should().Equal(
            ("Pengembalian ditarik kembali", "tata-usaha, pengganti sari"),
            ("Memverifikasi data yang diminta", "tata-usaha, pengganti sari, Bagian Tata Usaha & Kepegawaian"),
            ("Catatan", "tata-usaha, pengganti sari"),
            ("Dilepas", "tata-usaha, pengganti sari"));
    }

    [Fact]
    public void That_somebody_took_a_task_on_is_not_told_once_they_have_done_it()
    {
        var paper = PaperCase.OfDataRequest().Complete();
        paper.Do("tata-usaha", new CaseCommand.Claim(2));
        TimelineOf(paper, "tata-usaha")[0].What.Id.Should().Be("Diambil: Memverifikasi data yang diminta.");

        paper.Complete("lengkap");
        TimelineOf(paper, "tata-usaha").Should().NotContain(moment => moment.What.Id.StartsWith("Diambil"));
    }

    [Fact]
    public void What_an_action_will_bring_about_is_read_from_a_decision_that_is_not_carried_out()
    {
        var paper = PaperCase.OfDataRequest().Complete();
        var opened = paper.Before("tata-usaha");
        var trial = paper.Trial("tata-usaha").Accepted(new CaseCommand.Return(2, Trial.Reason, []))!;

        new Consequences(opened).Of(trial).Select(words => words.Id).Should().SatisfyRespectively(
            first => first.Should().StartWith("Berkas menunggu pemohon. Perkara gugur bila tidak kembali sampai"),
            second => second.Should().Be("Hitungan “Pemberitahuan tertulis” berhenti."),
            third => third.Should().Be("Diberi tahu: pemohon."));
        paper.Trial("humas").Accepted(new CaseCommand.Return(2, Trial.Reason, [])).Should().BeNull();
    }

    [Fact]
    public void What_a_step_was_told_stands_in_its_moment_and_personal_data_do_not()
    {
        var paper = PaperCase.OfDataRequest().Complete().Complete("lengkap").Complete("ditolak")
            .Complete(null, ("alasan-penolakan", "rahasia-pribadi"), ("uraian-penolakan", "Memuat data warga lain"));
        var details = TimelineOf(paper, "tata-usaha")[0].Details.Select(detail => detail.Id).ToList();
        details.Should().Contain(["Alasan pengecualian: Mengungkap rahasia pribadi (Pasal 17 huruf h)", "Uraian alasan: Memuat data warga lain"]);
        TimelineOf(paper, "humas").SelectMany(moment => moment.Details.Append(moment.What)).Select(words => words.Id).Should().NotContain(words => words.Contains("Siti"));
    }

    [Fact]
    public void Personal_data_are_for_those_with_a_step_and_uncovered_only_when_they_ask()
    {
        var paper = PaperCase.OfDataRequest().Complete();
        var phone = new FieldKey("kontak");
        bool Sees(string role, bool asked) => PersonalSight.Of(paper.Before(role), asked) is var sight && sight.Shows(paper.Before(role).Plan.Fields[phone]);
        Sees("tata-usaha", asked: false).Should().BeFalse();
        Sees("tata-usaha", asked: true).Should().BeTrue("it is their task");
        Sees("front-office", asked: true).Should().BeTrue("they had a step");
        Sees("humas", asked: true).Should().BeFalse("they have nothing to do with it");
        PersonalSight.Of(paper.Before("humas"), true).IsALook.Should().BeFalse();
    }

    [Fact]
    public void What_may_be_done_is_asked_of_the_state_machine()
    {
        var paper = PaperCase.OfDataRequest().Complete();
        var task = paper.Before("tata-usaha").State.Tasks.Single();
        paper.Trial("tata-usaha").RefusalOf(task).Should().BeNull();
        paper.Trial("tata-usaha").MayReturn(task).Should().BeTrue();
        paper.Trial("front-office").RefusalOf(task)!.Code.Should().Be("task/not-your-role");
        Offered(paper, "sekretaris").Should().Contain(OfferedAction.Extend).And.NotContain(OfferedAction.Cancel);
        Offered(paper, "pengelola", ActorKind.Supervisor).Should().Contain([OfferedAction.Assign, OfferedAction.Transfer, OfferedAction.Cancel]).And.NotContain(OfferedAction.Extend);
    }

    [Fact]
    public void A_closed_case_offers_nothing_more_but_another_secret_to_follow_it()
    {
        var paper = PaperCase.OfDataRequest().Do("front-office", new CaseCommand.Comment("Salah kamar", false));
        paper.Before("tata-usaha").State.IsOpen.Should().BeTrue();
        paper.Complete().Return("Belum jelas");
        paper.Now += Duration.FromDays(40);
        paper.Do("tata-usaha", new CaseCommand.Ring());
        Offered(paper, "tata-usaha").Should().Equal("kode-baru");
        Standing.Now(paper.Before("tata-usaha"), []).First.Id.Should().Be("Gugur");
    }

    [Fact]
    public void The_bar_of_a_clock_shows_what_has_run_what_stood_still_and_when_it_warns()
    {
        var paper = PaperCase.OfDataRequest().Complete();
        paper.Now += Duration.FromDays(2);
        paper.Return("Belum jelas", "data-diminta");
        paper.Now += Duration.FromDays(5);
        paper.Do("front-office", new CaseCommand.Resubmit(ImmutableDictionary<FieldKey, FieldValue>.Empty.Add(new("data-diminta"), FieldValue.Of("Realisasi per bulan"))));
        var card = ClockCard.Of(paper.Before("tata-usaha"))[0];
        card.Plan.Key.Value.Should().Be("jawaban");
        var bar = card.Bar!;
        bar.Late.Should().BeNull();
        bar.Still.Should().ContainSingle();
        bar.Still[0].From.Should().BeApproximately(bar.Run.Width * 2 / 7, 0.01, "it stopped after two of the seven days that have passed");
        bar.Closed.Should().NotBeEmpty().And.OnlyContain(gap => gap.From >= 0 && gap.From + gap.Width <= 100.001);
        bar.Warnings.Should().HaveCount(2).And.BeInAscendingOrder();
        (bar.Now, bar.Due).Should().Be((bar.Run.Width, 100));
    }

    [Fact]
    public void A_clock_that_is_late_goes_on_beyond_its_due_mark()
    {
        var paper = PaperCase.OfDataRequest();
        paper.Now += Duration.FromHours(2);
        var bar = ClockCard.Of(paper.Before("front-office")).Single(card => card.Plan.Key.Value == "tanda-terima").Bar!;
        bar.Due.Should().BeApproximately(25, 0.01, "thirty of the hundred and twenty minutes");
        bar.Late!.Value.Width.Should().BeApproximately(75, 0.01);
    }

    private static IEnumerable<string> Offered(PaperCase paper, string role, ActorKind kind = ActorKind.Staff) =>
        OfferedAction.Of(paper.Before(role, kind), paper.Trial(role, kind)).Select(action => action.Slug);

    private static IReadOnlyList<Moment> TimelineOf(PaperCase paper, string role)
    {
        var opened = paper.Before(role);
        return Timeline.Of(opened, paper.History, Names.From(new Dictionary<ActorId, string>()), PersonalSight.Of(opened, false), Nobody);
    }
}
