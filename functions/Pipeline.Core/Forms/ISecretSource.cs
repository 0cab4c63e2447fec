namespace Pipeline.Core.Forms;

/// <summary>Looks secrets up by name.</summary>
public interface ISecretSource
{
    /// <summary>The secret's value, which may be empty, or null when none of that name is set.</summary>
    string? Find(string name);
}
