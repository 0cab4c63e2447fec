using System.Text.RegularExpressions;
using Pipeline.Core;
using Pipeline.Core.Programmes;
using Pipeline.Rendering.Posts;
using Pipeline.Rendering.Reports;

namespace Pipeline.Rendering.Tests.Samples;

/// <summary>Every chart that the sample season's report and post have, by name, as its page draws it.</summary>
internal static partial class DrawnCharts
{
    public static IReadOnlyDictionary<string, string> All { get; } = Of(SampleSeason.Programme);

    /// <summary>The same where whatever has a name has one of forty characters.</summary>
    public static IReadOnlyDictionary<string, string> WithLongNames { get; } = Of(Lengthened(SampleSeason.Programme));

    private static Dictionary<string, string> Of(Programme programme)
    {
        var report = SampleReport.Final() with { Programme = programme, Participant = programme.FindParticipant(SampleReport.Participant.Id)! };
        var pages = new ReportRenderer(RealTemplates.Library, RealTemplates.Options).Render(report).Html
            + new PostRenderer(RealTemplates.Library, RealTemplates.Options).Render(SampleSeason.Result() with { Programme = programme }).Html
            + new PostRenderer(RealTemplates.Library, RealTemplates.Options).Render(SamplePosts.Drivers() with { Programme = programme }).Html;
        return Chart().Matches(pages).ToDictionary(match => match.Groups["name"].Value, match => match.Value);
    }

    private static Programme Lengthened(Programme programme) => programme with
    {
        Channels = [.. programme.Channels.Select(each => each with { Name = Long(each.Id) })],
        Areas = [.. programme.Areas.Select(each => each with { Name = Long(each.Id) })],
        Participants = [.. programme.Participants.Select(each => each with { Name = Long(each.Id).In("nb") })],
        Questions = [.. programme.Questions.Select(each => each with { Text = Long(each.Id) })],
    };

    private static LocalText Long(string id) => LocalText.Same($"{id} Mellombygd Wærdahl Møllerstrømsforbund og"[..40], "nb");

    [GeneratedRegex("""<svg viewBox="[^"]*" role="img" aria-labelledby="(?<name>[a-z-]+)-title.*?</svg>""", RegexOptions.Singleline)]
    private static partial Regex Chart();
}
