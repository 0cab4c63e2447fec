namespace Pipeline.Core.Forms;

/// <summary>Keeps payloads that wait for a person. The same payload of the same form is kept once.</summary>
public interface IQuarantine
{
    Task PutAsync(QuarantinedPayload payload, CancellationToken cancellationToken);

    /// <summary>Every payload of the form, settled ones too, in the order they came.</summary>
    Task<IReadOnlyList<QuarantinedPayload>> ListAsync(string form, CancellationToken cancellationToken);

    Task<QuarantinedPayload?> FindAsync(string form, string hash, CancellationToken cancellationToken);

    /// <summary>How many of the form's payloads wait for a person, without reading them.</summary>
    Task<int> CountWaitingAsync(string form, CancellationToken cancellationToken);

    /// <summary>Records what became of a payload. False when it is not there or was settled before, which is then left as it is.</summary>
    Task<bool> SettleAsync(string form, string hash, Settlement settlement, CancellationToken cancellationToken);

    /// <summary>Deletes the form's payloads that were settled before the instant, and answers how many. May be begun again after it was interrupted at any write.</summary>
    Task<int> DeleteSettledAsync(string form, DateTimeOffset before, CancellationToken cancellationToken);
}
