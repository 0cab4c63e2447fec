namespace Pipeline.Core.Forms;

/// <summary>Knows one form service: proves a webhook genuine over its raw bytes, then reads it.</summary>
public interface IFormProvider
{
    /// <summary>The provider's name in a form definition.</summary>
    string Name { get; }

    /// <summary>Reads a webhook signed with any of the secret values given.</summary>
    HookReading Read(FormDefinition form, IReadOnlyList<string> secrets, HookRequest request);
}
