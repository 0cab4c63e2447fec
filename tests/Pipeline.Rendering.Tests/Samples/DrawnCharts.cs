using System.Text.RegularExpressions;
using Pipeline.Core;
using Pipeline.Core.Programmes;
using Pipeline.Rendering.Posts;
using Pipeline.Rendering.Reports;

namespace Pipeline.Rendering.Tests.Samples;

/// <summary>Every chart that the sample season's report and post have, by name, as its page draws it.</summary>
internal static partial class DrawnCharts
{
    private const string Words = "Mellombygd Wærdahl Møllerstrømsforbund og Etterforsyningsselskap for Vestlandet";

    private static readonly Func<string, string>[] LongNames =
    [
        id => $"{id} {Words}"[..40],
        id => $"{id} {Words}"[..60],
        id => $"{id}{Words.Replace(" ", "", StringComparison.Ordinal)}"[..40],
        id => $"{id} {Words}".ToUpperInvariant()[..40],
        id => new string('W', 40) + id,
        id => $"{new string('i', 60)}{id}",
    ];

    public static IReadOnlyDictionary<string, string> All { get; } = Of(SampleSeason.Programme);

    /// <summary>The same where whatever has a name has a long one, of words or of one, of wide letters or of narrow, and in every language.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Hard { get; } =
    [
        .. LongNames.Select(name => Of(Lengthened(SampleSeason.Programme, name))),
        .. RealTemplates.Library.Languages.Select(language => Of(SampleSeason.Programme with { Locale = language })),
    ];

    private static Dictionary<string, string> Of(Programme programme)
    {
        var report = SampleReport.Final() with { Programme = programme, Participant = programme.FindParticipant(SampleReport.Participant.Id)!, Locale = programme.Locale };
        var pages = new ReportRenderer(RealTemplates.Library, RealTemplates.Options).Render(report).Html
            + new PostRenderer(RealTemplates.Library, RealTemplates.Options).Render(SampleSeason.Result() with { Programme = programme }).Html
            + new PostRenderer(RealTemplates.Library, RealTemplates.Options).Render(SamplePosts.Drivers() with { Programme = programme }).Html;
        return Chart().Matches(pages).ToDictionary(match => match.Groups["name"].Value, match => match.Value);
    }

    private static Programme Lengthened(Programme programme, Func<string, string> name) => programme with
    {
        Channels = [.. programme.Channels.Select(each => each with { Name = LocalText.Same(name(each.Id), "nb") })],
        Areas = [.. programme.Areas.Select(each => each with { Name = LocalText.Same(name(each.Id), "nb") })],
        Participants = [.. programme.Participants.Select(each => each with { Name = name(each.Id) })],
        Questions = [.. programme.Questions.Select(each => each with { Text = LocalText.Same(name(each.Id), "nb") })],
    };

    [GeneratedRegex("""<svg viewBox="[^"]*" role="img" aria-labelledby="(?<name>[a-z-]+)-title.*?</svg>""", RegexOptions.Singleline)]
    private static partial Regex Chart();
}
