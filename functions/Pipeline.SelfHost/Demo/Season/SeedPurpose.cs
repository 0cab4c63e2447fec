namespace Pipeline.SelfHost.Demo.Season;

/// <summary>The parts of a season that draw from sequences of their own.</summary>
internal enum SeedPurpose
{
    Entrants = 1,
    Quotas,
    Shoppers,
    Dialogues,
    Comments,
    Revisions,
}
