namespace Pipeline.Core.Forms;

/// <summary>Looks secrets up by name.</summary>
public interface ISecretSource
{
    /// <summary>The secret's value, or null when there is none of that name.</summary>
    string? Find(string name);
}
