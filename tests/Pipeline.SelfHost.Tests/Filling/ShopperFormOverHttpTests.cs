using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;
using Pipeline.SelfHost.Tests.Support;

namespace Pipeline.SelfHost.Tests.Filling;

/// <summary>Links to the form as a project leader makes them, and the form as shoppers meet it. Guessers call from addresses of their own, as limits are by caller.</summary>
public sealed class ShopperFormOverHttpTests(PipelineHost host) : IClassFixture<PipelineHost>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Participant => host.Programme.Participants[0].Id;

    private string Channel => host.Programme.Channels[0].Id;

    [Fact]
    public async Task A_shopper_sends_the_form_and_it_is_an_evaluation_like_any_other()
    {
        var link = await CreateAsync(Participant, "s-1", channel: null);

        using var sent = await SendAsync(link.Path, Filled());

        sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        sent.Headers.Location!.ToString().ShouldBe(link.Path);
        var stored = (await FindAsync(link))!;
        (stored.Source, stored.Revision, stored.State).ShouldBe(("form", 1, EvaluationState.Approved));
        (stored.Evaluation.Shopper, stored.Evaluation.Channel, stored.Evaluation.WaitSeconds).ShouldBe(("s-1", Channel, 150));
        stored.Evaluation.OccurredAt.ShouldBe(new DateTimeOffset(2021, 1, 20, 10, 32, 0, TimeSpan.FromHours(1)));
        stored.Evaluation.Comments.Values.ShouldBe(["Første linje\nandre linje"]);
        stored.Evaluation.Answers.Count.ShouldBe(host.Programme.Questions.Count(question => question.AppliesTo(Channel)));
        Encoding.UTF8.GetString(stored.Raw.Span).ShouldContain("date=2021-01-20");
    }

    [Fact]
    public async Task The_same_again_counts_once_and_other_answers_are_a_revision_that_keeps_the_first()
    {
        var link = await CreateAsync(Participant, "s-2", Channel);
        await SendAsync(link.Path, Filled());
        await SendAsync(link.Path, Filled());
        var first = (await FindAsync(link))!;

        await SendAsync(link.Path, Filled() with { Time = "11:00" });
        var page = await host.Stranger.GetStringAsync(link.Path, Token);

        first.Revision.ShouldBe(1);
        (await FindAsync(link))!.Revision.ShouldBe(2);
        (await host.Get<IEvaluationStore>().ReadHistoryAsync(new(host.Programme.Id, Participant), link.Evaluation, Token)).Count.ShouldBe(1);
        page.ShouldContain(", 11:00</dd>");
        page.ShouldContain("value=\"11:00\"");
    }

    [Fact]
    public async Task Faults_are_told_at_the_fields_with_what_was_typed_and_nothing_is_kept()
    {
        var link = await CreateAsync(Participant, "s-3", Channel);

        using var answer = await SendAsync(link.Path, Filled() with { Date = "2020-01-20", Wait = "lenge" });

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await answer.Content.ReadAsStringAsync(Token);
        page.ShouldContain("Dagen er utenfor sesongen.");
        page.ShouldContain("value=\"lenge\"");
        page.ShouldContain("Første linje\nandre linje</textarea>");
        (await FindAsync(link)).ShouldBeNull();
    }

    [Fact]
    public async Task The_page_is_kept_by_nobody_found_by_nobody_and_runs_only_this_site_s_script()
    {
        var link = await CreateAsync(Participant, null, Channel);

        using var page = await host.Stranger.GetAsync(link.Path, Token);

        page.Headers.CacheControl!.NoStore.ShouldBeTrue();
        page.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex, nofollow"]);
        page.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        page.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("script-src 'self'; connect-src 'self'; default-src 'none'");
        page.Headers.Contains("Set-Cookie").ShouldBeFalse();
        (await host.Stranger.GetAsync("assets/form.js", Token)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Links_that_open_nothing_are_answered_alike_whatever_is_wrong_with_them()
    {
        var revoked = await CreateAsync(Participant, null, Channel);
        using var taken = await host.Leader.PostAsync($"api/links/{host.Programme.Id}/{revoked.Id}/revoke", null, Token);
        taken.StatusCode.ShouldBe(HttpStatusCode.OK);
        string[] paths = [revoked.Path, $"/f/{host.Programme.Id}/AAAAAAAAAAAAAAAAAAAAAA", revoked.Path.Replace(host.Programme.Id, "another", StringComparison.Ordinal), "/f/~%23/%3F"];

        List<string> answers = [];
        foreach (var path in paths)
        {
            using var shown = await host.Stranger.GetAsync(path, Token);
            using var sent = await SendAsync(path, Filled());
            (shown.StatusCode, sent.StatusCode).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.NotFound), path);
            answers.Add(await shown.Content.ReadAsStringAsync(Token));
            answers.Add(await sent.Content.ReadAsStringAsync(Token));
        }

        answers.Distinct().Count().ShouldBe(1);
        (await FindAsync(revoked)).ShouldBeNull();
    }

    [Fact]
    public async Task Who_guesses_too_often_finds_nothing_even_with_a_link_that_opens_and_others_do()
    {
        var link = await CreateAsync(Participant, null, Channel);
        for (var guess = 0; guess < 20; guess++) (await AskAsync($"/f/{host.Programme.Id}/guess-{guess}", "192.0.2.77")).ShouldBe(HttpStatusCode.NotFound);

        (await AskAsync(link.Path, "192.0.2.77")).ShouldBe(HttpStatusCode.NotFound);
        (await AskAsync(link.Path, "192.0.2.78")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Links_are_made_from_CSV_and_their_list_says_what_was_sent_and_tells_no_address()
    {
        var csv = $"participant;shopper;channel;expires\n{Participant};rad-1;{Channel};2099-01-01T00:00:00+01:00\n{Participant};rad-2;;2099-01-01T00:00:00+01:00\n;;;\n";
        using var created = await host.Leader.PostAsync($"api/links/{host.Programme.Id}", new StringContent(csv, Encoding.UTF8, "text/csv"), Token);
        created.StatusCode.ShouldBe(HttpStatusCode.Created);
        created.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var links = (await created.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("links").EnumerateArray().Select(FormLink.Of).ToList();
        links.Select(link => link.Shopper).ShouldBe(["rad-1", "rad-2"]);
        await SendAsync(links[1].Path, Filled());

        var text = await host.Leader.GetStringAsync($"api/links/{host.Programme.Id}?participant={Participant}", Token);

        var listed = JsonDocument.Parse(text).RootElement.GetProperty("links").EnumerateArray().ToDictionary(link => link.GetProperty("id").GetString()!);
        listed[links[0].Id].TryGetProperty("sent", out _).ShouldBeFalse();
        listed[links[1].Id].GetProperty("revision").GetInt32().ShouldBe(1);
        foreach (var link in links) text.ShouldNotContain(link.Path.Split('/')[^1]);
        text.ShouldNotContain("\"address\"");
    }

    [Theory]
    [InlineData("application/json", "[{\"participant\":\"nobody\",\"expires\":\"2020-01-01T00:00:00Z\"},{\"shopper\":\"x\"}]", "/0/expires", "/0/participant", "/1/expires", "/1/participant")]
    [InlineData("application/json", "[]", "")]
    [InlineData("application/json", "{", "")]
    [InlineData("text/csv", "participant,colour\n", "")]
    [InlineData("text/csv", "", "")]
    public async Task A_list_with_faults_makes_no_link_and_is_told_each_of_them(string type, string body, params string[] pointers)
    {
        var before = await host.Leader.GetStringAsync($"api/links/{host.Programme.Id}", Token);

        using var answer = await host.Leader.PostAsync($"api/links/{host.Programme.Id}", new StringContent(body, Encoding.UTF8, type), Token);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var faults = (await answer.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("faults").EnumerateArray();
        faults.Select(fault => fault.GetProperty("pointer").GetString()).ShouldBe(pointers, ignoreOrder: true);
        (await host.Leader.GetStringAsync($"api/links/{host.Programme.Id}", Token)).ShouldBe(before);
    }

    private async Task<FormLink> CreateAsync(string participant, string? shopper, string? channel)
    {
        var asked = new[] { new { participant, shopper, channel, expires = "2099-01-01T00:00:00+01:00" } };
        using var created = await host.Leader.PostAsJsonAsync($"api/links/{host.Programme.Id}", asked, Token);
        created.StatusCode.ShouldBe(HttpStatusCode.Created, await created.Content.ReadAsStringAsync(Token));
        return FormLink.Of((await created.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("links")[0]);
    }

    private Task<HttpResponseMessage> SendAsync(string path, FilledForm filled) =>
        host.Stranger.PostAsync(path, new FormUrlEncodedContent(filled.Fields(host.Programme, Channel)), Token);

    private async Task<HttpStatusCode> AskAsync(string path, string caller)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-Forwarded-For", caller);
        using var answer = await host.Stranger.SendAsync(request, Token);
        return answer.StatusCode;
    }

    private Task<StoredEvaluation?> FindAsync(FormLink link) =>
        host.Get<IEvaluationStore>().FindAsync(new(host.Programme.Id, Participant), link.Evaluation, Token);

    private static FilledForm Filled() => new("2021-01-20", "10:32", "2,5");

    private sealed record FormLink(string Id, string? Shopper, string Evaluation, string Path)
    {
        public static FormLink Of(JsonElement link) => new(
            link.GetProperty("id").GetString()!, link.TryGetProperty("shopper", out var shopper) ? shopper.GetString() : null,
            link.GetProperty("evaluation").GetString()!, new Uri(link.GetProperty("address").GetString()!).AbsolutePath);
    }

    private sealed record FilledForm(string Date, string Time, string Wait)
    {
        public Dictionary<string, string> Fields(Programme programme, string channel)
        {
            var fields = new Dictionary<string, string>
            {
                ["channel"] = channel,
                ["date"] = Date,
                ["time"] = Time,
                ["outcome"] = "answered",
                ["responder"] = "human",
                ["wait"] = Wait,
                ["unit"] = "minutes",
                [$"comments.{programme.Comments[0].Id}"] = "Første linje\r\nandre linje",
            };
            foreach (var question in programme.Questions) fields[$"answers.{question.Id}"] = question.AnswerAt(0);
            return fields;
        }
    }
}
