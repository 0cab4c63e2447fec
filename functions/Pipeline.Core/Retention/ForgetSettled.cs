using Pipeline.Core.Forms;

namespace Pipeline.Core.Retention;

/// <summary>Deletes payloads of a programme's forms that were replayed or discarded long ago. One that waits for a person stays, however old.</summary>
public sealed class ForgetSettled(FormCatalogue forms, IQuarantine quarantine)
{
    public async Task<int> RunAsync(string programme, DateTimeOffset settledBefore, CancellationToken cancellationToken)
    {
        var forgotten = 0;
        foreach (var form in await forms.ListAsync(programme, cancellationToken))
            forgotten += await quarantine.DeleteSettledAsync(form.Definition.Id, settledBefore, cancellationToken);
        return forgotten;
    }
}
