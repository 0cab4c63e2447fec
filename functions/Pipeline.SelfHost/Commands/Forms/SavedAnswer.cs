using Pipeline.Core.Forms;
using Pipeline.Core.Json;

namespace Pipeline.SelfHost.Commands.Forms;

/// <summary>A form service whose webhook holds no answers, read from a file in which its API's answer was saved: that takes neither a key nor the network.</summary>
internal sealed class SavedAnswer(IThinForm service) : IFormProvider
{
    public string Name => service.Name;

    public MappingRule Mapping => service.Mapping;

    public int DefaultTolerance => service.DefaultTolerance;

    public string? FindSecretFault(string secret) => service.FindSecretFault(secret);

    public string? FindForgery(FormDefinition form, IReadOnlyList<string> secrets, HookRequest request) => service.FindForgery(form, secrets, request);

    public Task<HookReading> ReadAsync(FormDefinition form, string? access, HookBody body, CancellationToken cancellationToken)
    {
        var (answer, malformed) = JsonDocuments.Parse(body.Bytes.Span);
        return Task.FromResult(malformed is null ? service.ReadAnswer(answer) : new HookReading.Unreadable([malformed]));
    }
}
