using Pipeline.Core.Reports;
using Pipeline.Testing.Twins;
using Shouldly;
using Xunit;

namespace Pipeline.Testing.Contracts;

/// <summary>What every report store does. `CreateStore` gives another writer over the same data each time.</summary>
public abstract class ReportStoreContract
{
    private static readonly RenderedReport Text = new("<h1>Æ</h1>", "Æ", "{}");

    private readonly string programme = TestIds.Next("programme");

    protected abstract IReportStore CreateStore();

    /// <summary>What the stores' tokens are made with.</summary>
    protected static ITokenMint Mint { get; } = new PlainTokenMint();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_report_comes_back_whole_with_its_text()
    {
        var report = Report("nordlys-kraft");

        (await CreateStore().SaveAsync(report, Text, Cancellation)).ShouldBeTrue();

        var found = await CreateStore().FindAsync(programme, "2026-01", "nordlys-kraft", Cancellation);
        (found! with { Tag = null }).ShouldBe(report);
        (await CreateStore().ReadAsync(found, Cancellation)).ShouldBe(Text);
    }

    [Fact]
    public async Task What_was_never_saved_is_null()
    {
        (await CreateStore().FindAsync(programme, "2026-01", "nordlys-kraft", Cancellation)).ShouldBeNull();
        (await CreateStore().FindByTokenAsync("no such token", Cancellation)).ShouldBeNull();
        (await CreateStore().ReadAsync(Report("nordlys-kraft"), Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task A_token_opens_its_report_also_when_it_was_revoked()
    {
        var report = Report("nordlys-kraft") with { Revoked = true };
        await CreateStore().SaveAsync(report, Text, Cancellation);

        var opened = await CreateStore().FindByTokenAsync(report.Token, Cancellation);

        (opened! with { Tag = null }).ShouldBe(report);
        (await CreateStore().FindByTokenAsync(report.Token[..^1] + "x", Cancellation)).ShouldBeNull();
        (await CreateStore().FindByTokenAsync(report.Token.ToUpperInvariant(), Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task The_tokens_of_links_that_expired_are_forgotten_once_and_the_report_gets_one_again_when_it_is_saved()
    {
        var (old, young) = (Report("nordlys-kraft"), Report("fjordkraft"));
        young = young with { Expires = old.Expires.AddDays(2) };
        foreach (var report in (Report[])[old, young]) (await CreateStore().SaveAsync(report, Text, Cancellation)).ShouldBeTrue();

        var forgotten = await CreateStore().ForgetTokensAsync(programme, "2026-01", old.Expires.AddDays(1), Cancellation);
        var again = await CreateStore().ForgetTokensAsync(programme, "2026-01", old.Expires.AddDays(1), Cancellation);
        var kept = await CreateStore().FindAsync(programme, "2026-01", "nordlys-kraft", Cancellation);
        var opened = await CreateStore().FindByTokenAsync(old.Token, Cancellation);
        await CreateStore().SaveAsync(kept!, Text, Cancellation);

        (forgotten, again).ShouldBe((1, 0));
        (kept! with { Tag = null }).ShouldBe(old);
        opened.ShouldBeNull();
        (await CreateStore().FindByTokenAsync(young.Token, Cancellation)).ShouldNotBeNull();
        (await CreateStore().FindByTokenAsync(old.Token, Cancellation)).ShouldNotBeNull();
    }

    [Fact]
    public async Task The_token_of_a_save_that_failed_opens_nothing()
    {
        await CreateStore().SaveAsync(Report("nordlys-kraft"), Text, Cancellation);
        var late = Report("nordlys-kraft") with { Issue = 2, Token = ReportToken.Of(Mint, programme, "2026-01", "nordlys-kraft", 2) };

        (await CreateStore().SaveAsync(late, Text with { Text = "late" }, Cancellation)).ShouldBeFalse();

        (await CreateStore().FindByTokenAsync(late.Token, Cancellation)).ShouldBeNull();
        (await CreateStore().ReadAsync(Report("nordlys-kraft"), Cancellation)).ShouldBe(Text);
    }

    [Fact]
    public async Task A_new_version_keeps_the_token_and_the_old_text()
    {
        await CreateStore().SaveAsync(Report("nordlys-kraft"), Text, Cancellation);
        var first = await CreateStore().FindAsync(programme, "2026-01", "nordlys-kraft", Cancellation);

        (await CreateStore().SaveAsync(first! with { Version = 2 }, Text with { Text = "nytt" }, Cancellation)).ShouldBeTrue();

        var opened = await CreateStore().FindByTokenAsync(first.Token, Cancellation);
        opened!.Version.ShouldBe(2);
        (await CreateStore().ReadAsync(opened, Cancellation))!.Text.ShouldBe("nytt");
        (await CreateStore().ReadAsync(first, Cancellation)).ShouldBe(Text);
    }

    [Fact]
    public async Task A_new_issue_opens_the_report_and_the_one_before_opens_nothing()
    {
        await CreateStore().SaveAsync(Report("nordlys-kraft"), Text, Cancellation);
        var access = new ReportAccess(CreateStore(), Mint, TimeProvider.System);

        var issued = await access.ReissueAsync(programme, "2026-01", "nordlys-kraft", Cancellation);

        (await CreateStore().FindByTokenAsync(issued.ShouldNotBeNull().Token, Cancellation)).ShouldNotBeNull().Issue.ShouldBe(2);
        (await CreateStore().FindByTokenAsync(Report("nordlys-kraft").Token, Cancellation)).ShouldBeNull();
        (await CreateStore().ReadAsync(issued, Cancellation)).ShouldBe(Text);
        (await access.RevokeAsync(programme, "2026-01", "nordlys-kraft", Cancellation)).ShouldNotBeNull().Revoked.ShouldBeTrue();
        (await access.RevokeAsync(programme, "2026-01", "nobody", Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Reports_are_listed_in_order_and_by_period()
    {
        foreach (var participant in (string[])["sognenett", "fjord-energi"]) await CreateStore().SaveAsync(Report(participant), Text, Cancellation);
        await CreateStore().SaveAsync(Report("fjord-energi") with { Period = "2026-02", Token = ReportToken.Of(Mint, programme, "2026-02", "fjord-energi", 1) }, Text, Cancellation);

        (await CreateStore().ListAsync(programme, "2026-01", Cancellation)).Select(report => report.Participant).ShouldBe(["fjord-energi", "sognenett"]);
    }

    private Report Report(string participant)
    {
        var rendered = new DateTimeOffset(2026, 2, 1, 5, 0, 0, TimeSpan.FromHours(1));
        return new(programme, "2026-01", participant, 1, ReportToken.Of(Mint, programme, "2026-01", participant, 1), rendered, rendered.AddDays(90), false, null);
    }
}
