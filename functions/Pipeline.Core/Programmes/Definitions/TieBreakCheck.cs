using Pipeline.Core.Json;

namespace Pipeline.Core.Programmes.Definitions;

/// <summary>A tie is broken by what the programme measures.</summary>
internal static class TieBreakCheck
{
    public static IEnumerable<Fault> Check(Place programme) =>
        programme["rules"]["tieBreak"].Items.SelectMany(each => References.CheckScored(programme, each, Rules.Answered));
}
