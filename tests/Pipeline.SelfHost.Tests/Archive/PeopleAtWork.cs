using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Core.Evaluations.Quality;
using Pipeline.Core.Forms;
using Pipeline.Core.Links;
using Pipeline.Core.Newsletters;
using Pipeline.Core.Posts;
using Pipeline.Core.Posts.Editing;
using Pipeline.Core.Posts.Scheduling;
using Pipeline.Core.Programmes;
using Pipeline.Core.Reports;

namespace Pipeline.SelfHost.Tests.Archive;

/// <summary>What readers, shoppers and editors leave behind in the small season: nothing of it can be computed from evaluations.</summary>
internal static class PeopleAtWork
{
    public const string Post = "result", Reader = "leser@archived.example", EditorsWord = "Et ord til slutt fra Eva.", Later = "Et ord som ingen har lest.";

    private const string Programme = SmallSeason.Programme;

    private static readonly DateTimeOffset Day = new(2021, 1, 20, 8, 0, 0, TimeSpan.Zero);

    public static DateTimeOffset Planned { get; } = new(2021, 6, 1, 6, 0, 0, TimeSpan.Zero);

    public static async Task PlayAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var known = (await services.GetRequiredService<ProgrammeCatalogue>().FindAsync(Programme, cancellationToken))!;
        await AskForNewsAsync(services, cancellationToken);
        await EditAsync(services, known.Programme, cancellationToken);
        var requests = new LinkRequest[] { new("bjorkeli-energi", "s-17", "chat", null), new("kvitsund-kraft", null, null, Day) };
        await services.GetRequiredService<CreateLinks>().CreateAsync(known.Programme, requests, cancellationToken);

        var unreadable = new QuarantinedPayload(SmallSeason.Form, "Not JSON.", [new("", "It ends too early.")], Day, Encoding.UTF8.GetBytes("{ \"answers\": ")) { ContentType = "application/json" };
        var discarded = unreadable with { Raw = Encoding.UTF8.GetBytes("[]") };
        foreach (var payload in (QuarantinedPayload[])[unreadable, discarded]) await services.GetRequiredService<IQuarantine>().PutAsync(payload, cancellationToken);
        await services.GetRequiredService<IQuarantine>().SettleAsync(SmallSeason.Form, discarded.Hash, new Settlement(true, "A trial.", Day), cancellationToken);
        await services.GetRequiredService<IFlagStore>().SaveAsync(new(Programme, "bjorkeli-energi", "e-1", "too-fast", new(2021, 1, 12), null, null), cancellationToken);
        await services.GetRequiredService<IFlagStore>().SaveRoundAsync(new(Programme, new(2021, 1, 12), null), cancellationToken);
    }

    private static async Task AskForNewsAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var reader = new Subscriber(Programme, Reader, "nn", Day, new Uri("https://award.example/newsletter/x"), new Consent("Ja, eg vil ha nyhendebrevet.", "1a2b3c"), null)
        {
            MailedAt = Day,
            ConfirmedAt = Day.AddHours(1),
        };
        await services.GetRequiredService<ISubscribers>().SaveAsync(reader, SignUp.TokenOf(services.GetRequiredService<ITokenMint>(), reader), cancellationToken);
    }

    /// <summary>Readers see the editor's first text; a second waits for its day. A quote was turned down, and the newsletter is mailed, and planned once more.</summary>
    private static async Task EditAsync(IServiceProvider services, Programme programme, CancellationToken cancellationToken)
    {
        var (drafts, edit, approve) = (services.GetRequiredService<IDraftStore>(), services.GetRequiredService<EditPost>(), services.GetRequiredService<ApprovePost>());
        var draft = (await drafts.FindAsync(Programme, Post, cancellationToken))!;
        foreach (var (version, word) in new[] { (1, EditorsWord), (2, Later) })
        {
            var before = (await drafts.ReadAsync(draft, version, cancellationToken))!;
            (await edit.SaveAsync(programme, Post, version, $"{before.Markdown}\n\n{word}\n", "Eva", cancellationToken)).ShouldBeOfType<EditOutcome.Saved>();
        }

        await approve.ApproveAsync(Programme, "season", Post, 2, cancellationToken);
        var quote = new QuoteApproval(Programme, "q-1", [new QuoteDecision(QuoteState.Rejected, "Names a place.", "Eva", Day)], null);
        (await services.GetRequiredService<IQuoteApprovals>().SaveAsync(quote, cancellationToken)).ShouldBeTrue();
        var letter = (await drafts.ListAsync(Programme, cancellationToken)).Single(each => each.Kind == DraftKind.Newsletter);
        (await approve.ApproveAsync(Programme, "season", letter.Slug, cancellationToken)).ShouldNotBeNull();
        foreach (var slug in (string[])[Post, letter.Slug])
        {
            var planned = (await drafts.FindAsync(Programme, slug, cancellationToken))!;
            (await drafts.SaveAsync(planned with { Schedule = new DraftSchedule(planned.Version, Planned, "Eva") }, null, cancellationToken)).ShouldBeTrue();
        }
    }
}
