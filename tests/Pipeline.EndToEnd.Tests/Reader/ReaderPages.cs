using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Core.Newsletters;
using Pipeline.Core.Reports;

namespace Pipeline.EndToEnd.Tests.Reader;

/// <summary>An address of every page that readers, participants and shoppers open, by the function that answers it.</summary>
internal static partial class ReaderPages
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<IReadOnlyDictionary<string, string>> OfAsync(ReaderSeason season) => new Dictionary<string, string>
    {
        ["ReadIndex"] = "/posts",
        ["ReadProgrammeIndex"] = $"/posts/{ReaderSeason.Award}",
        ["ReadPost"] = $"/posts/{ReaderSeason.Award}/result",
        ["ReadReport"] = season.Report,
        ["ReadAppeal"] = $"{season.Report}/appeal{await DialogueAsync(season)}",
        ["ReadPreferences"] = await PreferencesAsync(season),
        ["ReadSignUp"] = $"/newsletter/{ReaderSeason.Award}",
        ["ReadConfirmation"] = await ConfirmationAsync(season),
        ["ReadForm"] = await FormAsync(season),
    };

    /// <summary>As the first dialogue of the report links to it.</summary>
    private static async Task<string> DialogueAsync(ReaderSeason season) =>
        Dialogue().Match(await season.Pipeline.Client.GetStringAsync(season.Report, Cancellation)).Value;

    /// <summary>As a held mail names it.</summary>
    private static async Task<string> PreferencesAsync(ReaderSeason season) =>
        Preferences().Match(await season.Pipeline.Client.GetStringAsync($"api/periods/{ReaderSeason.Award}/season/release", Cancellation)).Value;

    private static async Task<string> ConfirmationAsync(ReaderSeason season)
    {
        const string reader = "reader@pages.example";
        var (path, services) = ($"newsletter/{ReaderSeason.Award}", season.Pipeline.App.Services);
        var wording = Wording().Match(await season.Pipeline.Client.GetStringAsync(path, Cancellation)).Groups[1].Value;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["email"] = reader, ["language"] = "nb", ["wording"] = wording });
        (await season.Pipeline.Client.PostAsync(path, form, Cancellation)).IsSuccessStatusCode.ShouldBeTrue();
        var kept = await services.GetRequiredService<ISubscribers>().FindAsync(ReaderSeason.Award, reader, Cancellation);
        return $"/newsletter/confirm/{SignUp.TokenOf(services.GetRequiredService<ITokenMint>(), kept.ShouldNotBeNull())}";
    }

    private static async Task<string> FormAsync(ReaderSeason season)
    {
        var asked = """[{"participant":"bjorkeli-energi","channel":"phone","expires":"2099-01-01T00:00:00Z"}]""";
        var answer = await season.Pipeline.PostAsync($"api/links/{ReaderSeason.Award}", asked, "application/json", Cancellation);
        return Form().Match(await answer.Content.ReadAsStringAsync(Cancellation)).Value;
    }

    [GeneratedRegex(@"\?dialogue=[^""]+")]
    private static partial Regex Dialogue();

    [GeneratedRegex("/u/[A-Za-z0-9_-]+")]
    private static partial Regex Preferences();

    [GeneratedRegex("name=\"wording\" value=\"([0-9a-f]+)\"")]
    private static partial Regex Wording();

    [GeneratedRegex("/f/[a-z0-9-]+/[A-Za-z0-9_-]+")]
    private static partial Regex Form();
}
