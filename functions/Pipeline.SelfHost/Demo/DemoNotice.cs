using Pipeline.Core;

namespace Pipeline.SelfHost.Demo;

/// <summary>What every page of the demo says about its data.</summary>
public static class DemoNotice
{
    public static LocalText Text { get; } = new(
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["nb"] = "Bare totalene som ble publisert for Kundeserviceprisen 2021, er ekte. Resten er syntetisk: deltakere, svar og kommentarer er oppdiktet.",
            ["en"] = "Only the totals published for Kundeserviceprisen 2021 are real. The rest is synthetic: participants, answers and comments are made up.",
        },
        "nb");
}
