using System.Globalization;
using Pipeline.Testing;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.SendGrid;

namespace Pipeline.Functions.Tests.Crashes;

/// <summary>
/// A week from intake to mail while 1 to 30 % of the requests to storage and to the mail service fail, with the retries that production has, and
/// the project leader has what was given up sent again. `WEATHER_SEEDS` says how many weeks are tried.
/// </summary>
[Trait("Category", "Slow")]
public sealed class WeatherTests(AzuriteFixture azurite)
{
    private const int Seeds = 10;
    private const int MostTries = 4;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_week_in_bad_weather_ends_as_one_in_fair_weather_and_no_operation_is_tried_more_than_four_times()
    {
        await using var fair = await FakeSendGrid.StartAsync(Cancellation);
        var expected = (await new CrashRun(azurite.ConnectionString, fair, new SmallSeason(TestIds.Next("fair"))).RunAsync(CrashPoint.Never)).End;
        expected.ShouldContain("period Done");
        var seeds = int.Parse(Environment.GetEnvironmentVariable("WEATHER_SEEDS") ?? $"{Seeds}", CultureInfo.InvariantCulture);
        List<string> broken = [];
        var (faults, outages, mostTries, givenUp) = (0, 0, 0, 0);

        for (var seed = 0; seed < seeds; seed++)
        {
            var percent = 1 + (seed * 11 % 30);
            await using var mails = await FakeSendGrid.StartAsync(Cancellation);
            mails.Otherwise = new MailWeather(seed, percent).Answer;
            var weather = new StorageWeather(seed, percent);
            var run = new CrashRun(azurite.ConnectionString, mails, new SmallSeason(TestIds.Next("weather")), weather);
            var (end, _) = await run.RunAsync(CrashPoint.Never);
            if (end != expected) broken.Add($"seed {seed}, {percent} %:\n{Ends.Difference(expected, end)}");
            (faults, outages, mostTries, givenUp) = (faults + weather.Faults, outages + run.Outages, Math.Max(mostTries, weather.MostTries), givenUp + run.GivenUp);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{seeds} weeks, {faults} faults, {outages} operations asked for again, at most {mostTries} tries of one, {givenUp} times mails given up and sent again by hand.");
        broken.ShouldBeEmpty();
        outages.ShouldBeGreaterThan(0);
        mostTries.ShouldBeInRange(2, MostTries);
    }
}
