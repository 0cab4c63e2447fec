using System.Security.Cryptography;
using System.Text;

namespace Pipeline.Core.Appeals;

/// <summary>
/// Names a dialogue in addresses that its participant sees: 16 hex digits of a SHA-256 over programme, participant and evaluation id. The id itself may
/// tell at which form service, and so by whom, the form was filled in.
/// </summary>
public static class DialogueReference
{
    private const int Digits = 16;

    public static string Of(string programme, string participant, string evaluation) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{programme}~{participant}~{evaluation}")))[..Digits];
}
