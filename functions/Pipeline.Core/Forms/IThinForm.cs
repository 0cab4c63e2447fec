using System.Text.Json;

namespace Pipeline.Core.Forms;

/// <summary>A form service whose webhook only names what was filled in; the answers are what its API answers, which can also be read where somebody saved it.</summary>
public interface IThinForm : IFormProvider
{
    /// <summary>Reads the API's answer as the webhook would have been read that led to it; `Unreadable` with a pointer into the answer when it is none.</summary>
    HookReading ReadAnswer(JsonElement answer);
}
