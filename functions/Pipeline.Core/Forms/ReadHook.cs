using Pipeline.Core.Forms.Mapping;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Forms;

/// <summary>
/// Reads a genuine webhook into an evaluation. Direct intake, replay from quarantine and the check of a mapping all come through here, so that they
/// cannot differ.
/// </summary>
public static class ReadHook
{
    /// <summary>An evaluation, or what else it was; a filled form is mapped, and never comes back as such.</summary>
    public static async Task<HookReading> ReadAsync(
        KnownForm form, string? access, HookBody body, Func<string, CancellationToken, Task<Programme?>> findProgramme,
        CancellationToken cancellationToken)
    {
        var definition = form.Definition;
        return await form.Provider.ReadAsync(definition, access, body, cancellationToken) switch
        {
            HookReading.Filled { Form.IsPartial: true } when !definition.TakesPartial => new HookReading.Ignored("The form is not finished."),
            HookReading.Filled(var filled) => await findProgramme(definition.Programme, cancellationToken) is { } programme
                ? Map(definition, filled, programme, body)
                : new HookReading.Unreadable([new Fault("/programme", $"There is no programme '{definition.Programme}'.")]),
            // A form's secret speaks for its own programme only.
            HookReading.Read(var evaluation) when evaluation.Programme != definition.Programme =>
                new HookReading.Unreadable([new Fault("/programme", $"The form belongs to programme '{definition.Programme}'.")]),
            var other => other,
        };
    }

    private static HookReading Map(FormDefinition definition, FilledForm filled, Programme programme, HookBody body)
    {
        if (definition.Mapping is not { } mapping)
            return new HookReading.Unreadable([new Fault("", $"The form has no mapping; say in it where provider {definition.Provider} has its answers.")]);
        var reading = FormMapper.Map(definition, mapping, filled, programme, body.ReceivedAt);
        return reading.Evaluation is { } evaluation ? new HookReading.Read(evaluation) : new HookReading.Unreadable(reading.Faults);
    }
}
