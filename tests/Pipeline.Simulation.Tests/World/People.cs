using System.Text;
using Pipeline.Adapters.Forms;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Forms;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;

namespace Pipeline.Simulation.Tests.World;

/// <summary>Who sends: shoppers and their form service. They repeat, revise, go back to what they sent first, come late, in any order, and send what nobody can read.</summary>
internal sealed class People(Simulation world, Dice dice)
{
    private static readonly string[] Participants = ["aurora", "boreas", "cirrus"];
    private static readonly string[] Shoppers = ["shopper-one", "shopper-two", "shopper-three"];

    private readonly Leader leader = new(world, dice);
    private readonly Readers readers = new(world, dice);
    private int lastId;

    public List<Programme> Seasons { get; } = [];

    public List<Told> Dialogues { get; } = [];

    /// <summary>What was acknowledged and could not be read, by form.</summary>
    public HashSet<(string Form, string Body)> Quarantined { get; } = [];

    public Readers Readers => readers;

    public HashSet<string> ErasedShoppers { get; } = new(StringComparer.Ordinal);

    public async Task BeginAsync()
    {
        for (var season = 0; season < Award.Seasons.Count; season++)
        {
            var rules = AwardRules.Of(dice);
            var definition = Award.Definition(season, rules);
            var programme = Award.Read(definition, season);
            Seasons.Add(programme);
            await world.Storage.Programmes.PutAsync(programme.Id, definition, default);
            await world.Storage.Forms.PutAsync(Award.FormOf(season), Award.FormDefinition(season), default);
            world.Storage.Watch.DeliveryDays[programme.Id] = rules.DeliveryDays;
            if (rules.Reports) world.Promises.WaitForRelease.Add(programme.Id);
            foreach (var period in PeriodCalendar.Scheduled(programme)) world.Storage.Watch.Ends[(programme.Id, period.Text)] = EndOf(programme, period);
        }
    }

    /// <summary>The dialogues of a month and when what about them is sent.</summary>
    public void PlanMonth(DateOnly month)
    {
        var season = month >= Seasons[1].Season.Start ? 1 : 0;
        foreach (var participant in Participants)
        {
            for (var count = dice.Percent(6) ? dice.Between(5, 7) : dice.Below(3); count > 0; count--) Plan(season, participant, month.AddDays(dice.Below(28)));
        }

        if (dice.Percent(15)) SendUnreadable(season, month);
        if (dice.Percent(8)) leader.PlanErasure(season, new DateTimeOffset(month.AddDays(dice.Below(20)).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero));
    }

    public void PlanMoment(bool isCalm)
    {
        leader.Plan(isCalm);
        if (isCalm) return;
        readers.Plan();
        if (dice.Percent(4)) SendMany();
    }

    public Task CloseAgainAsync(WorldProcess process) => leader.CloseAgainAsync(process);

    private void Plan(int season, string participant, DateOnly day)
    {
        var first = Answered(new Evaluation(
            $"dialogue-{++lastId}", Seasons[season].Id, participant, "phone",
            new DateTimeOffset(day.ToDateTime(new TimeOnly(dice.Between(6, 16), dice.Below(60))), TimeSpan.Zero), dice.Of(Shoppers),
            Responder.Human, dice.Percent(90) ? Outcome.Answered : Outcome.NoReply, null, new Dictionary<string, string>(), new Dictionary<string, string>()));
        var told = new Told(Seasons[season], first);
        Dialogues.Add(told);
        var at = first.OccurredAt.AddHours(dice.Between(1, dice.Percent(85) ? 60 : 1500));
        Send(told, first, at);
        for (var copy = dice.Of([0, 0, 1, 2]); copy > 0; copy--) Send(told, first, at.AddHours(dice.Below(dice.Percent(70) ? 24 : 1000)));
        if (!dice.Percent(20)) return;
        var revised = Answered(first with { OccurredAt = dice.Percent(30) ? first.OccurredAt.AddDays(first.OccurredAt.Day < 15 ? 3 : -3) : first.OccurredAt });
        Send(told, revised, at.AddHours(dice.Between(1, 1200)));
        if (dice.Percent(30)) Send(told, revised, at.AddHours(dice.Between(1, 1200)));
    }

    private void Send(Told told, Evaluation content, DateTimeOffset at)
    {
        told.Sent.Add(content);
        var raw = EvaluationWriter.Write(content);
        if (dice.Percent(75))
        {
            world.Do(at, "send", told, async process =>
            {
                var taking = await process.Take.TakeAsync([new Arrival(content, [], raw)], "api", default);
                world.Violations.Unless(taking[0] is Taking.Kept, $"{content.Id} was refused.");
                told.Take(content);
            });
            return;
        }

        world.Do(at, "webhook", told, async process =>
        {
            var outcome = await process.Hooks.TakeAsync(FormOf(content.Programme), Request(raw), default);
            world.Violations.Unless(outcome is HookOutcome.Stored, $"The webhook of {content.Id} was not stored but {outcome}.");
            told.Take(content);
        });
    }

    /// <summary>A file with everything that is kept of a season so far, sent once more: nothing of it is new.</summary>
    private void SendMany()
    {
        var all = Dialogues.Where(each => each is { Kept: not null, IsBusy: false }).TakeLast(12).ToList();
        if (all.Count == 0) return;
        world.Do(world.Now, "file", null, async process =>
        {
            var free = all.Where(each => !each.IsBusy).ToList();
            foreach (var each in free) each.IsBusy = true;
            try
            {
                await process.Take.TakeAsync([.. free.Select(each => new Arrival(each.Kept, [], EvaluationWriter.Write(each.Kept!)))], "import", default);
            }
            finally
            {
                foreach (var each in free) each.IsBusy = false;
            }
        });
    }

    private void SendUnreadable(int season, DateOnly month)
    {
        byte[] body = dice.Below(3) switch
        {
            0 => Encoding.UTF8.GetBytes($"not json {++lastId}"),
            1 => Encoding.UTF8.GetBytes($$"""{ "id": "broken-{{++lastId}}", "programme": "{{Seasons[season].Id}}" }"""),
            _ => EvaluationWriter.Write(Unknown(season)),
        };
        var form = Award.FormOf(season);
        world.Do(new DateTimeOffset(month.AddDays(dice.Below(28)).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), "unreadable", null, async process =>
        {
            var outcome = await process.Hooks.TakeAsync(form, Request(body), default);
            world.Violations.Unless(outcome is HookOutcome.Quarantined, $"What nobody can read was not quarantined but {outcome}.");
            Quarantined.Add((form, Encoding.UTF8.GetString(body)));
        });
    }

    private Evaluation Unknown(int season) => new(
        $"dialogue-{++lastId}", Seasons[season].Id, "nobody", "phone", world.Now, null, Responder.Human, Outcome.Answered, null, new Dictionary<string, string>(), new Dictionary<string, string>());

    private Evaluation Answered(Evaluation evaluation)
    {
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        if (evaluation.Outcome == Outcome.Answered)
        {
            answers["good"] = dice.Of(["yes", "no"]);
            if (dice.Percent(90)) answers["fast"] = dice.Of(["yes", "partly", "no"]);
            if (dice.Percent(80)) answers["feeling"] = dice.Of(["bad", "fine"]);
        }

        return evaluation with { Answers = answers };
    }

    private HookRequest Request(byte[] body)
    {
        // A form service signs anew for every try.
        var at = world.Now;
        var headers = new Dictionary<string, string>
        {
            [StandardWebhooks.IdHeader] = "id",
            [StandardWebhooks.TimestampHeader] = at.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture),
            [StandardWebhooks.SignatureHeader] = StandardWebhooks.Sign(Award.Secret, "id", at.ToUnixTimeSeconds(), body),
        };
        return new HookRequest(headers, body, at);
    }

    private string FormOf(string programme) => Award.FormOf(Seasons.FindIndex(each => each.Id == programme));

    /// <summary>Worked out apart from the product: the first instant in Oslo after the period's last day.</summary>
    private static DateTimeOffset EndOf(Programme programme, PeriodId period)
    {
        var last = period.Kind == PeriodKind.Season ? programme.Season.End : new DateOnly(int.Parse(period.Text[..4]), int.Parse(period.Text[5..]), 1).AddMonths(1).AddDays(-1);
        var midnight = last.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, programme.TimeZone.GetUtcOffset(midnight));
    }
}
