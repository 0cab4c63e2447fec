using Pipeline.Core;

namespace Pipeline.SelfHost.Demo;

/// <summary>What every page of the demo says about its data.</summary>
public static class DemoNotice
{
    public static LocalText Text { get; } = new(
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["nb"] = "Bare totalene som ble publisert for Kundeserviceprisen 2021, er ekte. Resten er syntetisk: deltakere, svar og kommentarer er oppdiktet.",
            ["nn"] = "Berre totalane som vart publiserte for Kundeserviceprisen 2021, er ekte. Resten er syntetisk: deltakarar, svar og kommentarar er oppdikta.",
            ["da"] = "Kun de totaler, der blev offentliggjort for Kundeserviceprisen 2021, er ægte. Resten er syntetisk: Deltagere, svar og kommentarer er opdigtede.",
            ["sv"] = "Bara totalerna som publicerades för Kundeserviceprisen 2021 är äkta. Resten är syntetiskt: deltagare, svar och kommentarer är påhittade.",
            ["en"] = "Only the totals published for Kundeserviceprisen 2021 are real. The rest is synthetic: participants, answers and comments are made up.",
        },
        "nb");
}
