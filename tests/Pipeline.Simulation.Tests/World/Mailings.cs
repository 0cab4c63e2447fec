using Pipeline.Core.Delivery;
using Pipeline.Core.Delivery.Mailings;
using Pipeline.Core.Periods;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;

namespace Pipeline.Simulation.Tests.World;

/// <summary>Who lets mailings of their own go: corrections that are on offer, and what complaints or bounces have stopped.</summary>
internal static class Mailings
{
    public static void Correct(Simulation world, Dice dice)
    {
        var runs = world.Storage.Watch.Periods;
        if (runs.Count == 0) return;
        var run = runs.ElementAt(dice.Below(runs.Count));
        Correct(world, world.Seasons.First(each => each.Id == run.Programme), run.Period);
    }

    public static void LetGoAgain(Simulation world)
    {
        foreach (var season in world.Seasons)
        {
            foreach (var stopped in world.Storage.Mailings.ListAsync(season.Id, default).Result.Where(each => each is { State: not MailingState.Done, Waiting: not null }))
            {
                if (stopped.Kind == MailKinds.Correction) Correct(world, season, stopped.Period);
                else if (PublishedOf(world, stopped) is { } version) world.Do(world.Now, "approve again", null, process => ApproveAsync(world, process, stopped, version));
            }
        }
    }

    /// <summary>Whether everything that may leave has left: a newsletter waits while it is not published, and a stopped correction for ever when the report prints again what was mailed.</summary>
    public static bool AreAtRest(Simulation world) =>
        world.Seasons.SelectMany(season => world.Storage.Mailings.ListAsync(season.Id, default).Result)
            .All(each => each.State == MailingState.Done || (each.Kind == MailKinds.Newsletter ? PublishedOf(world, each) is null : each.Waiting is not null));

    private static void Correct(Simulation world, Programme season, string period)
    {
        world.Promises.Corrected.Add((season.Id, period));
        world.Do(world.Now, "correct", null, process => process.Corrections.ReleaseAsync(season, period, null, default));
    }

    private static async Task ApproveAsync(Simulation world, WorldProcess process, Mailing letter, int version)
    {
        world.Storage.Watch.Decided.Add(SlugOf(letter));
        try
        {
            await process.Approve.ApproveAsync(letter.Programme, letter.Period, SlugOf(letter), version, default);
        }
        finally
        {
            world.Storage.Watch.Decided.Remove(SlugOf(letter));
        }
    }

    private static int? PublishedOf(Simulation world, Mailing letter) => world.Storage.Drafts.FindAsync(letter.Programme, SlugOf(letter), default).Result?.Published;

    private static string SlugOf(Mailing letter) => PeriodId.TryParse(letter.Period, out var period) ? DraftNewsletter.SlugOf(period) : throw new FormatException(letter.Period);
}
