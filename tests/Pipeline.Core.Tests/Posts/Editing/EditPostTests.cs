using Microsoft.Extensions.Time.Testing;
using Pipeline.Core.Posts;
using Pipeline.Core.Posts.Editing;
using Pipeline.Core.Programmes;
using Pipeline.Testing.Builders;
using Pipeline.Testing.Twins;

namespace Pipeline.Core.Tests.Posts.Editing;

public sealed class EditPostTests
{
    private readonly Programme programme = new ProgrammeBuilder().Build();
    private readonly InMemoryDraftStore drafts = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private EditPost Editing => new(drafts, new Plain(), new FakeTimeProvider());

    [Fact]
    public async Task An_edit_is_a_new_version_that_readers_do_not_see_yet()
    {
        await WriteAsync("# Tittel", published: 1);

        var saved = (EditOutcome.Saved)(await SaveAsync(1, "# Bedre tittel"))!;

        saved.Draft.ShouldSatisfyAllConditions(
            draft => draft.Version.ShouldBe(2), draft => draft.Published.ShouldBe(1), draft => draft.Title.ShouldBe("# Bedre tittel"),
            draft => draft.Edit.ShouldNotBeNull().ShouldSatisfyAllConditions(edit => edit.From.ShouldBe(1), edit => edit.By.ShouldBe("Maja")));
        (await drafts.ReadAsync(saved.Draft, 1, Cancellation))!.Markdown.ShouldBe("# Tittel");
        saved.Draft.HasNewerFigures.ShouldBeFalse();
    }

    [Fact]
    public async Task Of_two_who_began_from_the_same_text_the_second_is_told_and_nothing_is_lost()
    {
        await WriteAsync("# Tittel", published: null);

        (await SaveAsync(1, "# Den enes")).ShouldBeOfType<EditOutcome.Saved>();
        var second = (await SaveAsync(1, "# Den andres")).ShouldBeOfType<EditOutcome.Conflict>();

        second.Newer.Version.ShouldBe(2);
        (await drafts.ReadAsync(second.Newer, 2, Cancellation))!.Markdown.ShouldBe("# Den enes");
    }

    [Fact]
    public async Task Saving_the_same_text_again_makes_no_version()
    {
        await WriteAsync("# Tittel", published: null);

        await SaveAsync(1, "# Ny");
        (await SaveAsync(2, "# Ny")).ShouldBeOfType<EditOutcome.Saved>().Draft.Version.ShouldBe(2);
    }

    [Fact]
    public async Task An_edit_of_an_edit_still_tells_the_figures_of_the_text_that_both_began_from()
    {
        await WriteAsync("# Tittel", published: null);

        await SaveAsync(1, "# Ny");
        (await SaveAsync(2, "# Nyere")).ShouldBeOfType<EditOutcome.Saved>().Draft.Edit!.From.ShouldBe(1);
    }

    [Fact]
    public async Task A_text_that_cannot_be_shown_is_not_kept()
    {
        await WriteAsync("# Tittel", published: null);

        (await SaveAsync(1, "bad")).ShouldBeOfType<EditOutcome.Unusable>().Why.ShouldBe("It cannot be shown.");
        (await drafts.FindAsync(programme.Id, "post", Cancellation))!.Version.ShouldBe(1);
    }

    [Fact]
    public async Task A_post_that_is_not_there_cannot_be_edited() => (await SaveAsync(1, "# Ny")).ShouldBeNull();

    private Task<bool> WriteAsync(string markdown, int? published) => drafts.SaveAsync(
        new Draft(programme.Id, "season", "post", markdown, 1, published, Draft.HashOf(markdown), DateTimeOffset.UnixEpoch, null), Post(markdown), Cancellation);

    private Task<EditOutcome?> SaveAsync(int version, string markdown) => Editing.SaveAsync(programme, "post", version, markdown, "Maja", Cancellation);

    private static RenderedPost Post(string markdown) => new(markdown, markdown, $"<p>{markdown}</p>", "{}");

    private sealed class Plain : IPostEditor
    {
        public RenderedPost Edit(RenderedPost basis, string markdown, string language) =>
            markdown == "bad" ? throw new FormatException("It cannot be shown.") : Post(markdown) with { LedgerJson = basis.LedgerJson };
    }
}
