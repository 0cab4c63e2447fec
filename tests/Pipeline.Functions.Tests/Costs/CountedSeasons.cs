using Pipeline.Core.Periods;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.SendGrid;

namespace Pipeline.Functions.Tests.Costs;

/// <summary>
/// Seasons of four sizes, each played in turn over storage of their own, because a tick asks about every programme that there is. Three give the coefficients, the
/// fourth is there to be predicted.
/// </summary>
public sealed class CountedSeasons : IAsyncLifetime
{
    // The second week of two, because a week is compared with the one before it.
    private const string Week = "2021-W04", Season = "season";

    private readonly AzuriteFixture storage = new();
    private readonly Dictionary<SeasonSize, (Dictionary<string, StorageOperations> Stages, (long Tables, long Blobs) Bytes)> played = [];

    internal static SeasonSize Small { get; } = new(2, 2);

    internal static SeasonSize MoreParticipants { get; } = new(4, 2);

    internal static SeasonSize MoreEvaluations { get; } = new(2, 4);

    internal static SeasonSize Other { get; } = new(3, 3);

    internal IEnumerable<string> Stages => played[Small].Stages.Keys;

    internal Coefficients Door => Of(Stage.Door);

    /// <summary>A round that finds evaluations to count, without what every round asks.</summary>
    internal Coefficients Count => new(default, Of(Stage.Count).Participant - Of("TickCounts").Participant, Of(Stage.Count).Evaluation);

    internal Coefficients CloseWeek => Of(Stage.Of(Week, PeriodState.Due));

    internal Coefficients DraftWeek => Of(Stage.Of(Week, PeriodState.Counted));

    /// <summary>The steps of a week that has neither reports nor mails.</summary>
    internal Coefficients RestOfWeek =>
        Of(Stage.Of(Week, PeriodState.Drafted)) + Of(Stage.Of(Week, PeriodState.Reported)) + Of(Stage.Of(Week, PeriodState.Delivered));

    internal Coefficients CloseSeason => Of(Stage.Of(Season, PeriodState.Due));

    internal Coefficients DraftSeason => Of(Stage.Of(Season, PeriodState.Counted));

    internal Coefficients Render => Of(Stage.Of(Season, PeriodState.Drafted));

    internal Coefficients Mail => Of(Stage.Of(Season, PeriodState.Reported)) + Of(Stage.Of(Season, PeriodState.Delivered));

    internal Coefficients Event => Of(Stage.Event);

    internal Coefficients DayOfTicks => DeclaredTimer.All.Select(timer => Of(timer.Name) * timer.RunsADay).Aggregate((one, other) => one + other);

    internal Coefficients Of(string stage) => Coefficients.Of(Counted(Small, stage), Counted(MoreParticipants, stage), Counted(MoreEvaluations, stage));

    internal StorageOperations Counted(SeasonSize size, string stage) => played[size].Stages[stage];

    /// <summary>Bytes that an evaluation's writes send to tables and blobs, from its arrival to the report that it is told in.</summary>
    internal (long Tables, long Blobs) BytesOfAnEvaluation => (
        (played[MoreEvaluations].Bytes.Tables - played[Small].Bytes.Tables) / 4, (played[MoreEvaluations].Bytes.Blobs - played[Small].Bytes.Blobs) / 4);

    /// <summary>The same of a participant with two evaluations.</summary>
    internal (long Tables, long Blobs) BytesOfAParticipant => (
        (played[MoreParticipants].Bytes.Tables - played[Small].Bytes.Tables) / 2, (played[MoreParticipants].Bytes.Blobs - played[Small].Bytes.Blobs) / 2);

    public async ValueTask InitializeAsync()
    {
        await storage.InitializeAsync();
        await using var mails = await FakeSendGrid.StartAsync(CancellationToken.None);
        foreach (var size in (SeasonSize[])[Small, MoreParticipants, MoreEvaluations, Other])
        {
            var season = new CountedSeason(storage.ConnectionString, mails, size);
            played[size] = ((await season.PlayAsync()).ToDictionary(stage => stage.Name, stage => stage.Operations), season.Bytes);
        }
    }

    public ValueTask DisposeAsync() => storage.DisposeAsync();
}
