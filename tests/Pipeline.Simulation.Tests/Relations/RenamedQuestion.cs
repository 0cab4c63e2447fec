using System.Collections.Concurrent;
using System.Text;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;
using Pipeline.Core.Tallies;
using Pipeline.Simulation.Tests.World;
using Pipeline.Testing;

namespace Pipeline.Simulation.Tests.Relations;

/// <summary>The same programme with its first question under another id.</summary>
internal static class RenamedQuestion
{
    private static readonly ConcurrentDictionary<string, KnownProgramme> Known = new(StringComparer.Ordinal);

    public static KnownProgramme In(string question) => Known.GetOrAdd(question, id =>
    {
        var definition = Encoding.UTF8.GetString(Award.Definition(0, AwardRules.Plain)).Replace("\"good\"", $"\"{id}\"", StringComparison.Ordinal);
        var programme = Award.Read(Encoding.UTF8.GetBytes(definition), 0);
        return new KnownProgramme(programme, new TallyLayout(programme), id);
    });

    public static IReadOnlyDictionary<string, Tally> Count(KnownProgramme known, IEnumerable<Evaluation> dialogues) =>
        new SortedDictionary<string, Tally>(Counted.ByParticipant(known.Programme, dialogues), StringComparer.Ordinal);
}
