using System.Collections.ObjectModel;
using Pipeline.Core.Reports;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Functions;

namespace Pipeline.Rendering.Reports;

/// <summary>Every question of the channels that the participant was contacted through, channel by channel; empty when there was only one.</summary>
internal static class ChannelTables
{
    public static ReadOnlyCollection<object?> Of(ReportRequest request, ComparisonRows comparison)
    {
        var reached = request.Programme.Channels.Where(channel => request.Evaluations.Any(each => each.Channel == channel.Id)).ToList();
        return Model.List(reached.Count < 2 ? [] : reached.Select(channel => Model.Of(
            ("total", comparison.TotalIn(channel).Show()),
            ("dialogues", new Counted(request.Evaluations.Count(each => each.Channel == channel.Id), $"own contacts by {channel.Id}")),
            ("questions", Model.List(comparison.QuestionsIn(channel).Select(row => row.Show()))))));
    }
}
