using Pipeline.Core.Results.Catalogue;

namespace Pipeline.Core.Results;

/// <summary>Every measure that results can contain.</summary>
public static class MeasureCatalogue
{
    private static readonly Dictionary<string, MeasureDescription> ByName;

    static MeasureCatalogue()
    {
        All =
        [
            .. CountDescriptions.All, .. ScoreDescriptions.All, .. ChangeDescriptions.All, .. ContestDescriptions.All,
            .. ComparisonDescriptions.All, .. DriverDescriptions.All, .. ShopperDescriptions.All,
        ];
        ByName = All.ToDictionary(measure => measure.Name, StringComparer.Ordinal);
    }

    public static IReadOnlyList<MeasureDescription> All { get; }

    /// <summary>Throws KeyNotFoundException for a name that is no measure's.</summary>
    public static MeasureDescription Of(string measure) => ByName[measure];

    /// <summary>Whom the measure is for; a name that is no measure's is for nobody but the project leader.</summary>
    public static Audience AudienceOf(string measure) => ByName.TryGetValue(measure, out var known) ? known.Audience : Audience.ProjectLeader;
}
