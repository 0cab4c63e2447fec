using Pipeline.Core.Posts;
using Shouldly;
using Xunit;

namespace Pipeline.Testing.Contracts;

/// <summary>What every draft store does. `CreateStore` gives another writer over the same data each time.</summary>
public abstract class DraftStoreContract
{
    private static readonly RenderedPost First = new("Så langt", "# Så langt\n88,7", "<p>88,7</p>", "{\"n\":1}");
    private static readonly StatisticsBlock Block = new("Dialoger: 25", "- Dialoger: 25", "<li>Dialoger: 25</li>");
    private static readonly RenderedPost Second = new("Så langt i år", "# Så langt\n90,1", "<p>90,1</p>", "{\"n\":2}")
    {
        Statistics = Block,
        Picture = new(new byte[] { 0x89, 0x50, 0x00, 0xFF }),
    };

    private static readonly RenderedNewsletter Letter = new(
        new("Resultatene", "<img src=\"cid:chart@newsletter\">", "88,7", "{\"n\":3}") { Pictures = [new(RenderedNewsletter.ChartId, "image/png", new byte[] { 0x89, 0x00, 0xFF })] }, Block);

    private readonly string programme = TestIds.Next("programme");

    protected abstract IDraftStore CreateStore();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_draft_comes_back_whole_with_its_text()
    {
        var draft = Draft("uke-5") with { Published = 1 };

        (await CreateStore().SaveAsync(draft, First, Cancellation)).ShouldBeTrue();

        var found = await CreateStore().FindAsync(programme, "uke-5", Cancellation);
        (found! with { Tag = null }).ShouldBe(draft);
        (await CreateStore().ReadAsync(found, 1, Cancellation)).ShouldBe(First);
    }

    [Fact]
    public async Task When_it_is_to_be_published_comes_back_with_a_draft_and_can_be_taken_away()
    {
        var draft = await SaveAsync(Draft("uke-5") with { Schedule = new(1, new(2026, 5, 5, 6, 0, 0, TimeSpan.Zero), "Maja") }, First);

        draft.Schedule.ShouldBe(new(1, new(2026, 5, 5, 6, 0, 0, TimeSpan.Zero), "Maja"));
        (await CreateStore().SaveAsync(draft with { Schedule = null }, null, Cancellation)).ShouldBeTrue();
        (await CreateStore().FindAsync(programme, "uke-5", Cancellation))!.Schedule.ShouldBeNull();
    }

    [Fact]
    public async Task The_notes_on_corrections_come_back_with_the_text_they_end()
    {
        Erratum[] errata = [new(new(2026, 5, 5), [new(["share(would-buy=yes)"], "75,8\u00a0%", "75,1\u00a0%"), new(["rank(total)"], "3", null)])];
        var draft = await SaveAsync(Draft("uke-5"), First with { Errata = errata });

        var found = (await CreateStore().ReadAsync(draft, 1, Cancellation)).ShouldNotBeNull().Errata.ShouldHaveSingleItem();

        found.Day.ShouldBe(errata[0].Day);
        found.Corrections.Select(each => (each.Figures.Single(), each.Was, each.Now)).ShouldBe(errata[0].Corrections.Select(each => (each.Figures.Single(), each.Was, each.Now)));
    }

    [Fact]
    public async Task What_was_never_saved_is_null()
    {
        (await CreateStore().FindAsync(programme, "uke-5", Cancellation)).ShouldBeNull();
        (await CreateStore().ReadAsync(Draft("uke-5"), 1, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Every_version_of_the_text_stays_readable()
    {
        var draft = await SaveAsync(Draft("uke-5"), First);
        var newer = await SaveAsync(draft with { Version = 2, Title = Second.Title }, Second);

        (await CreateStore().ReadAsync(newer, 1, Cancellation)).ShouldBe(First);
        (await CreateStore().ReadAsync(newer, 2, Cancellation)).ShouldBe(Second);
        (await CreateStore().ReadAsync(newer, 3, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task A_draft_is_saved_without_a_new_text()
    {
        var draft = await SaveAsync(Draft("uke-5"), First);

        (await CreateStore().SaveAsync(draft with { Published = 1 }, null, Cancellation)).ShouldBeTrue();

        var published = await CreateStore().FindAsync(programme, "uke-5", Cancellation);
        published!.Published.ShouldBe(1);
        (await CreateStore().ReadAsync(published, 1, Cancellation)).ShouldBe(First);
    }

    [Fact]
    public async Task A_writer_that_was_too_late_changes_neither_draft_nor_text()
    {
        var draft = await SaveAsync(Draft("uke-5"), First);
        await SaveAsync(draft with { Version = 2 }, Second);

        (await CreateStore().SaveAsync(draft with { Version = 2, Title = "late" }, First, Cancellation)).ShouldBeFalse();
        (await CreateStore().SaveAsync(Draft("uke-5") with { Title = "late" }, Second, Cancellation)).ShouldBeFalse();
        (await CreateStore().SaveAsync(draft with { Title = "late" }, null, Cancellation)).ShouldBeFalse();

        var found = await CreateStore().FindAsync(programme, "uke-5", Cancellation);
        found!.Title.ShouldBe(First.Title);
        (await CreateStore().ReadAsync(found, 1, Cancellation)).ShouldBe(First);
        (await CreateStore().ReadAsync(found, 2, Cancellation)).ShouldBe(Second);
    }

    [Fact]
    public async Task A_newsletter_comes_back_whole_and_is_no_post()
    {
        var draft = Draft("newsletter") with { Kind = DraftKind.Newsletter, Title = Letter.Mail.Subject };

        (await CreateStore().SaveNewsletterAsync(draft, Letter, Cancellation)).ShouldBeTrue();

        var found = await CreateStore().FindAsync(programme, "newsletter", Cancellation);
        (found! with { Tag = null }).ShouldBe(draft);
        var read = (await CreateStore().ReadNewsletterAsync(found, 1, Cancellation)).ShouldNotBeNull();
        (read.Mail with { Pictures = Letter.Mail.Pictures }).ShouldBe(Letter.Mail);
        read.Mail.Pictures.ShouldHaveSingleItem().Bytes.ToArray().ShouldBe(Letter.Mail.Pictures[0].Bytes.ToArray());
        read.Statistics.ShouldBe(Block);
        (await CreateStore().ReadAsync(found, 1, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task A_newsletter_without_a_picture_comes_back_without()
    {
        var plain = Letter with { Mail = Letter.Mail with { Pictures = [] } };
        var draft = Draft("newsletter") with { Kind = DraftKind.Newsletter };

        await CreateStore().SaveNewsletterAsync(draft, plain, Cancellation);

        (await CreateStore().ReadNewsletterAsync(draft, 1, Cancellation)).ShouldNotBeNull().Mail.Pictures.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_post_is_no_newsletter() =>
        (await CreateStore().ReadNewsletterAsync(await SaveAsync(Draft("uke-5"), First), 1, Cancellation)).ShouldBeNull();

    [Fact]
    public async Task Of_two_that_save_a_newsletter_at_once_one_is_told_to_look_again()
    {
        var draft = Draft("newsletter") with { Kind = DraftKind.Newsletter };

        (await CreateStore().SaveNewsletterAsync(draft, Letter, Cancellation)).ShouldBeTrue();

        (await CreateStore().SaveNewsletterAsync(draft, Letter, Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task Drafts_are_listed_in_order_and_by_programme()
    {
        foreach (var slug in (string[])["uke-6", "resultat", "uke-5"]) await SaveAsync(Draft(slug), First);
        await CreateStore().SaveAsync(Draft("annet") with { Programme = programme + "-2" }, First, Cancellation);

        (await CreateStore().ListAsync(programme, Cancellation)).Select(draft => draft.Slug).ShouldBe(["resultat", "uke-5", "uke-6"]);
    }

    private async Task<Draft> SaveAsync(Draft draft, RenderedPost text)
    {
        (await CreateStore().SaveAsync(draft, text, Cancellation)).ShouldBeTrue();
        return (await CreateStore().FindAsync(draft.Programme, draft.Slug, Cancellation))!;
    }

    private Draft Draft(string slug) =>
        new(programme, "2026-W05", slug, First.Title, 1, null, "hash", new DateTimeOffset(2026, 2, 2, 5, 0, 0, TimeSpan.FromHours(1)), null);
}
