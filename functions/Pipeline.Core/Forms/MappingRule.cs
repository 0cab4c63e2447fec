namespace Pipeline.Core.Forms;

/// <summary>Whether forms of a provider say where the service's answers are.</summary>
public enum MappingRule
{
    Refused,
    Optional,
    Required,
}
