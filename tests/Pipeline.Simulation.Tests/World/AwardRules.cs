namespace Pipeline.Simulation.Tests.World;

/// <summary>What the dice choose of a season's rules.</summary>
internal sealed record AwardRules(bool Review, bool Reports, bool Posts, bool Newsletters, bool Alerts, int PayloadDays, int DeliveryDays)
{
    public static AwardRules Plain { get; } = new(false, false, false, false, false, 400, 730);

    public static AwardRules Of(Dice dice) => new(
        dice.Percent(40), dice.Percent(50), dice.Percent(50), dice.Percent(60), dice.Percent(60), dice.Of([20, 400]), dice.Of([120, 730]));
}
