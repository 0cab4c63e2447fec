using Pipeline.Core.Results;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Functions;
using Scriban.Runtime;

namespace Pipeline.Rendering.Reports;

/// <summary>
/// A change since the comparable period before, and how surely it is one: by its interval and number of dialogues, and never clear when the
/// test disagrees (p above 0.05; of a question the p-value adjusted for the list).
/// </summary>
internal sealed record Change(string Label, Figure Since, Figure? Test)
{
    private const double Level = 0.05;

    public string Kind => Sureness == "unclear" ? Sureness : $"{Sureness}-{(Since.Value > 0 ? "up" : "down")}";

    public ScriptObject Show() => Model.Of(
        ("label", Label),
        ("since", Since.Id),
        ("kind", Kind),
        ("ruling", new Ruling($"{Kind}: by the interval, {Since.N} dialogues and the test", [Since.Id, .. Test is null ? [] : new[] { Test.Id }])));

    private string Sureness => Hedge.Of(Since) is "clear" && Test is { Value: > Level } ? "likely" : Hedge.Of(Since);
}
