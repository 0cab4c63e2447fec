namespace Pipeline.Core.Reports;

/// <summary>Makes unguessable tokens: 128 random bits as base64url (22 characters).</summary>
public interface ITokenSource
{
    string Next();
}
