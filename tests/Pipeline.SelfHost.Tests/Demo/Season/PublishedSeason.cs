using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;
using Pipeline.SelfHost.Demo.Season;

namespace Pipeline.SelfHost.Tests.Demo.Season;

/// <summary>The season of 2021 as the demo makes it, generated once for all tests.</summary>
internal static class PublishedSeason
{
    public const ulong Seed = 2021;

    private static readonly Lazy<GeneratedSeason> Generated =
        new(() => new SeasonGenerator(SeasonShape.Kundeserviceprisen2021, Seed).Generate());

    public static GeneratedSeason Season => Generated.Value;

    public static Programme Programme => Season.Definition.Programme;

    public static IReadOnlyList<Evaluation> Evaluations => Season.Evaluations;

    public static int Yes(this IEnumerable<Evaluation> evaluations, string question) =>
        evaluations.Count(evaluation => evaluation.Answers.GetValueOrDefault(question) == "yes");

    public static int Answered(this IEnumerable<Evaluation> evaluations, string question) =>
        evaluations.Count(evaluation => evaluation.Answers.ContainsKey(question));
}
