using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Pipeline.Core.Tallies;

/// <summary>Names everything in a definition that changes a count or a score, so that a tally of another questionnaire is recognised.</summary>
internal static class LayoutHash
{
    public static string Of(TallyLayout layout)
    {
        var programme = layout.Programme;
        var text = new StringBuilder("tally-2\n");
        foreach (var channel in programme.Channels) text.Append("channel ").Append(channel.Id).Append('\n');
        foreach (var area in programme.Areas)
            text.Append("area ").Append(area.Id).Append(' ').Append(area.Weight.ToString(CultureInfo.InvariantCulture)).Append('\n');
        foreach (var question in programme.Questions)
        {
            text.Append(CultureInfo.InvariantCulture, $"question {question.Id} {question.Kind} {question.Area} {question.Min} {question.Max}");
            foreach (var option in question.Options) text.Append(CultureInfo.InvariantCulture, $" {option.Code}={option.Points}");
            text.Append('\n');
        }

        foreach (var pair in programme.Pairs) text.Append("pair ").Append(pair.From).Append('>').Append(pair.To).Append('\n');
        for (var channel = 0; channel < programme.Channels.Count; channel++)
            text.Append("drivers ").AppendJoin(' ', layout.DriverItems(channel).Select(item => programme.Questions[item].Id)).Append('\n');
        text.Append("zone ").Append(programme.TimeZone.Id);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }
}
