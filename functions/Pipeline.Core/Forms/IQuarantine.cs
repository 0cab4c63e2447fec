namespace Pipeline.Core.Forms;

/// <summary>Keeps payloads that wait for a person. The same payload of the same form is kept once.</summary>
public interface IQuarantine
{
    Task PutAsync(QuarantinedPayload payload, CancellationToken cancellationToken);

    Task<IReadOnlyList<QuarantinedPayload>> ListAsync(string form, CancellationToken cancellationToken);
}
