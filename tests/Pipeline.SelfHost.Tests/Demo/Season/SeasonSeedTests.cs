using System.Security.Cryptography;
using Pipeline.Core.Evaluations;
using Pipeline.SelfHost.Demo.Season;

namespace Pipeline.SelfHost.Tests.Demo.Season;

public sealed class SeasonSeedTests
{
    [Fact]
    public void The_same_seed_gives_the_same_bytes_on_every_machine()
    {
        // Changes with every sentence, name or rule of the generator, and with nothing else.
        Hash(PublishedSeason.Season).ShouldBe("2b871a0a63627a566607a5f7144b77f6d42ccd791ac05ec51ad7e0dd4ce75533");
    }

    [Fact]
    public void A_second_generation_is_the_same_season()
    {
        var again = new SeasonGenerator(SeasonShape.Kundeserviceprisen2021, PublishedSeason.Seed).Generate();

        Hash(again).ShouldBe(Hash(PublishedSeason.Season));
    }

    [Fact]
    public void Another_seed_gives_another_season_with_the_same_counts()
    {
        var other = new SeasonGenerator(SeasonShape.Kundeserviceprisen2021 with { CommentsOfTen = 0 }, 7).Generate();

        other.Evaluations.Yes("welcome").ShouldBe(PublishedSeason.Evaluations.Yes("welcome"));
        other.Evaluations.Yes("would-buy").ShouldBe(PublishedSeason.Evaluations.Yes("would-buy"));
        other.Evaluations.Select(evaluation => evaluation.Participant).ShouldNotBe(PublishedSeason.Evaluations.Select(evaluation => evaluation.Participant));
    }

    private static string Hash(GeneratedSeason season)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(season.Definition.Json.Span);
        foreach (var evaluation in season.Evaluations) hash.AppendData(EvaluationWriter.Write(evaluation));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
