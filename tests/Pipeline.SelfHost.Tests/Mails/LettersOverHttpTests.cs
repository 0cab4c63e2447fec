using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Pipeline.Core.Delivery;
using Pipeline.Core.Newsletters;
using Pipeline.Core.Periods;
using Pipeline.Core.Posts;
using Pipeline.Core.Reports;
using Pipeline.SelfHost.Tests.Support;

namespace Pipeline.SelfHost.Tests.Mails;

/// <summary>A newsletter from approval to its reader's choice, and a correction from its offer to its mail, over HTTP, queue and storage.</summary>
public sealed class LettersOverHttpTests(PipelineHost host) : IClassFixture<PipelineHost>
{
    private const string Reader = "reader@letters.example", Month = "2021-02";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Programme => host.Programme.Id;

    [Fact]
    public async Task An_approved_newsletter_reaches_its_reader_once_and_is_stopped_and_resumed_at_its_own_address()
    {
        await SubscribeAsync();
        await DraftAsync();
        var path = $"api/drafts/{Programme}/2021-W05/{DraftNewsletter.SlugOf(PeriodId.Week(2021, 5))}/approve";

        using var first = await host.Leader.PostAsync(path, null, Token);
        using var second = await host.Leader.PostAsync(path, null, Token);
        var letters = await UntilAsync("2021-W05", MailKinds.Newsletter, "accepted");
        var address = await AddressAsync();
        var before = await host.Stranger.GetStringAsync(address, Token);
        using var stopped = await host.Stranger.PostAsync(address, Form(("List-Unsubscribe", "One-Click")), Token);
        using var resumed = await host.Stranger.PostAsync(address, Form(("kind", "newsletter"), ("mails", "on")), Token);
        using var unknown = await host.Stranger.PostAsync(address, Form(("kind", "gossip"), ("mails", "on")), Token);

        (first.StatusCode, second.StatusCode).ShouldBe((HttpStatusCode.OK, HttpStatusCode.OK));
        letters.GetProperty("settled").GetBoolean().ShouldBeTrue();
        (await host.Get<IDeliveryStore>().ListAsync(Programme, "2021-W05", MailKinds.Newsletter, Token)).Where(each => each.Recipient == Reader)
            .ShouldHaveSingleItem().Attempts.ShouldBe(1);
        before.ShouldContain("Stop these mails");
        before.ShouldNotContain("value=\"report\"");
        (await stopped.Content.ReadAsStringAsync(Token)).ShouldContain("Send me these mails again");
        (await resumed.Content.ReadAsStringAsync(Token)).ShouldContain("Stop these mails");
        unknown.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_correction_is_offered_with_its_figures_and_mailed_only_to_those_chosen()
    {
        var participant = host.Programme.Participants[0];
        await MailAndCorrectAsync(participant.Id, participant.Contacts[0].Email);
        var path = $"api/periods/{Programme}/{Month}/release";

        var offer = (await host.Leader.GetFromJsonAsync<JsonElement>(path, Token)).GetProperty("corrections").EnumerateArray().Single();
        using var wrong = await host.Leader.PostAsJsonAsync(path, new { corrections = new[] { "nobody" } }, Token);
        using var faulty = await host.Leader.PostAsJsonAsync(path, new { corrections = 1 }, Token);
        using var released = await host.Leader.PostAsJsonAsync(path, new { corrections = new[] { participant.Id } }, Token);
        using var again = await host.Leader.PostAsJsonAsync(path, new { corrections = "all" }, Token);
        var corrections = await UntilAsync(Month, MailKinds.Correction, "accepted");

        (offer.GetProperty("participant").GetString(), offer.GetProperty("printedBefore").GetInt32(), offer.GetProperty("printedNow").GetInt32(), offer.GetProperty("corrected").GetInt32())
            .ShouldBe((participant.Id, 1, 1, 1));
        (wrong.StatusCode, faulty.StatusCode).ShouldBe((HttpStatusCode.Conflict, HttpStatusCode.UnprocessableEntity));
        (await released.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("prepared").GetInt32().ShouldBe(1);
        (await again.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("prepared").GetInt32().ShouldBe(0);
        corrections.GetProperty("settled").GetBoolean().ShouldBeTrue();
    }

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) => new(fields.ToDictionary(each => each.Name, each => each.Value));

    /// <summary>The account of a kind once every mail of it stands where it should.</summary>
    private async Task<JsonElement> UntilAsync(string period, string kind, string count)
    {
        while (true)
        {
            var account = await host.Leader.GetFromJsonAsync<JsonElement>($"api/deliveries/{Programme}/{period}", Token);
            var of = account.GetProperty("others").EnumerateArray().Where(each => each.GetProperty("kind").GetString() == kind).ToList();
            if (of.Count == 1 && of[0].GetProperty(count).GetInt32() == of[0].GetProperty("expected").GetInt32()) return of[0];
            await Task.Yield();
        }
    }

    private async Task<Uri> AddressAsync()
    {
        var link = new ContactLink(Programme, MailKinds.NoParticipant, Reader, MailKinds.Newsletter, "en");
        return new Uri((await host.Get<UnsubscribeLinks>().MakeAsync(link, Token)).AbsolutePath, UriKind.Relative);
    }

    private async Task SubscribeAsync()
    {
        var at = host.Get<TimeProvider>().GetUtcNow();
        var subscriber = new Subscriber(Programme, Reader, "en", at, new Uri("https://award.example/newsletter"), new Consent("Yes", "1"), null) { ConfirmedAt = at };
        (await host.Get<ISubscribers>().SaveAsync(subscriber, "letters-over-http", Token)).ShouldBeTrue();
    }

    private async Task DraftAsync()
    {
        var mail = new MailContent("Letter", $"<a href=\"http://localhost:7071/u/{RenderedNewsletter.UnsubscribeToken}\">stop</a>", "Letter", "{}");
        var draft = new Draft(Programme, "2021-W05", DraftNewsletter.SlugOf(PeriodId.Week(2021, 5)), "Letter", 1, null, "hash", host.Get<TimeProvider>().GetUtcNow(), null) { Kind = DraftKind.Newsletter };
        (await host.Get<IDraftStore>().SaveNewsletterAsync(draft, new RenderedNewsletter(mail, new StatisticsBlock("", "", "")), Token)).ShouldBeTrue();
    }

    /// <summary>A report that was mailed in its first version, and is kept in a second that prints another total.</summary>
    private async Task MailAndCorrectAsync(string participant, string email)
    {
        var (reports, now) = (host.Get<IReportStore>(), host.Get<TimeProvider>().GetUtcNow());
        var report = new Report(Programme, Month, participant, 1, "letters-over-http-1", now, now.AddDays(1), false, null);
        await reports.SaveAsync(report, Printed("90,1"), Token);
        var kept = (await reports.FindAsync(Programme, Month, participant, Token))!;
        await reports.SaveAsync(kept with { Version = 2 }, Printed("89,4"), Token);
        await host.Get<IDeliveryStore>().PrepareAsync(
            MailDelivery.New(Programme, Month, MailKinds.Report, participant, email, 1, now) with { State = DeliveryState.Sent, TextVersion = 1 }, Token);
    }

    private RenderedReport Printed(string total)
    {
        var entry = $$"""{"printed":"{{total}}","kind":"figure","rule":"score","template":"reports/participant.scriban-html","line":1,"figures":["total(all)"]}""";
        return new RenderedReport("<p>Report</p>", "Report", $$"""
            {"programme":"{{Programme}}","period":"2021-02","through":"2021-02-28","template":"reports/participant.scriban-html","locale":"nb","parts":[{"part":"html","entries":[{{entry}}]}]}
            """);
    }
}
