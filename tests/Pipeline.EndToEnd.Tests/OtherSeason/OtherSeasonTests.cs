using System.Net;
using System.Text.Json;

namespace Pipeline.EndToEnd.Tests.OtherSeason;

public sealed class OtherSeasonTests(RunningPipeline pipeline) : IClassFixture<RunningPipeline>
{
    private const double Tolerance = 0.001;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>What counting and adding can give; what rests on statistical methods is held against reference values elsewhere.</summary>
    private static readonly string[] Recomputed =
    [
        "n", "mean", "share", "sentiment", "change", "area", "total", "nps", "contribution", "quantile", "omitted", "passed", "fell", "same", "rose",
    ];

    [Fact]
    public async Task Figures_over_http_equal_an_independent_recomputation()
    {
        var kept = await SendSeasonAsync();

        foreach (var (period, from, through) in new[]
        {
            ("season", "2024-03-01", "2024-05-31"), ("2024-03", "2024-03-01", "2024-03-31"), ("2024-W13", "2024-03-25", "2024-03-31"),
            ("to-2024-04-15", "2024-03-01", "2024-04-15"), ("2024-05", "2024-05-01", "2024-05-31"),
        })
        {
            var days = kept.Where(each => string.CompareOrdinal(each.LocalDay, from) >= 0 && string.CompareOrdinal(each.LocalDay, through) <= 0).ToList();
            using var results = JsonDocument.Parse(await pipeline.Client.GetStringAsync($"api/results/{Award.Id}/{period}", Cancellation));
            Check(results.RootElement, period, days);
        }
    }

    private async Task<IReadOnlyList<Dialogue>> SendSeasonAsync()
    {
        (await pipeline.PutAsync($"api/programmes/{Award.Id}", Award.Definition, Cancellation)).StatusCode.ShouldBeOneOf(HttpStatusCode.Created, HttpStatusCode.OK);
        var first = Award.Dialogues(360, seed: 7);
        var ndjson = string.Join("\n", first.Take(150).Select(each => each.ToJson(Award.Id)));
        (await pipeline.PostAsync("api/evaluations", ndjson, "application/x-ndjson", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);

        string[] questions = [.. Award.Questions.Select(question => question.Id), "mood", "hoped", "got", "nps"];
        var header = $"id,programme,participant,channel,occurredAt,shopper,responder,outcome,waitSeconds,{string.Join(',', questions)},comment:overall";
        var csv = "\uFEFF" + string.Join("\r\n", first.Skip(150).Take(150).Select(each => each.ToCsv(Award.Id, questions)).Prepend(header));
        (await pipeline.PostAsync("api/evaluations", csv, "text/csv", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);

        foreach (var each in first.Skip(300))
            (await pipeline.PostAsync("api/evaluations", each.ToJson(Award.Id), "application/json", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await pipeline.PostAsync("api/evaluations", ndjson, "application/x-ndjson", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);

        // Every ninth is corrected: other answers, often another day, the same id and participant. Half-way through, figures are asked for.
        var random = new Sequence(11);
        var kept = first.ToList();
        for (var index = 0; index < kept.Count; index += 9)
        {
            if (index == 180) await pipeline.Client.GetStringAsync($"api/results/{Award.Id}/season", Cancellation);
            kept[index] = Award.One(kept[index].Id, random) with { Participant = kept[index].Participant };
            var answer = await pipeline.PostAsync("api/evaluations", kept[index].ToJson(Award.Id), "application/json", Cancellation);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await answer.Content.ReadAsStringAsync(Cancellation)).ShouldContain("revised");
        }

        return kept;
    }

    private static void Check(JsonElement results, string period, List<Dialogue> days)
    {
        results.GetProperty("phase").GetString().ShouldBe("running");
        results.GetProperty("dialogues").GetInt64().ShouldBe(days.Count, period);
        var recomputed = new Recomputation(days);
        var seen = new HashSet<string>();
        foreach (var figure in results.GetProperty("figures").EnumerateArray())
        {
            var id = figure.GetProperty("id").GetString()!;
            seen.Add(id).ShouldBeTrue(id);
            if (!Recomputed.Contains(MeasureOf(id))) continue;
            var expected = recomputed.Of(id).ShouldNotBeNull($"{period} {id}");
            figure.GetProperty("value").GetDouble().ShouldBe((double)expected.Value, Tolerance, $"{period} {id}");
            figure.GetProperty("n").GetInt32().ShouldBe(expected.N, $"{period} {id}");
        }

        foreach (var suppressed in results.GetProperty("suppressed").EnumerateArray().Where(each => Recomputed.Except(["quantile"]).Contains(MeasureOf(each.GetProperty("id").GetString()!))))
        {
            var id = suppressed.GetProperty("id").GetString()!;
            seen.Contains(id).ShouldBeFalse(id);
            recomputed.Of(id).ShouldNotBeNull($"{period} {id}").N.ShouldBeLessThan(4, $"{period} {id}");
        }

        if (period == "season") Everything(days).Where(id => !seen.Contains(id)).ShouldBeEmpty();
    }

    private static string MeasureOf(string id) => id[..id.IndexOf('(', StringComparison.Ordinal)];

    /// <summary>What must be there for every slice of the season: whole, by channel, class and participant.</summary>
    private static IEnumerable<string> Everything(IReadOnlyList<Dialogue> days)
    {
        string[] slices =
        [
            "", .. Award.Channels.Select(channel => $"|channel={channel}"), .. Award.ClassOf.Values.Distinct().Select(each => $"|class={each}"),
            .. Award.Participants.Select(each => $"|participant={each}"), "|responder=chatbot",
        ];
        string[] measures =
        [
            "n(dialogues", "n(greeted", "mean(reached", "mean(greeted", "mean(hoped", "share(would-return=yes", "share(outcome=answered", "change(greeted>trusted",
            "change(hoped>got", "total(all", "total(answered", "area(talk", "nps(nps", "sentiment(negative", "quantile(wait;0.5",
        ];
        var recomputed = new Recomputation(days);
        return slices.SelectMany(slice => measures.Select(measure => $"{measure}{slice})")).Where(id => recomputed.Of(id) is { N: >= 5 });
    }
}
