using System.Security.Cryptography;
using System.Text;
using Pipeline.Core.Delivery;

namespace Pipeline.Core.Telemetry;

/// <summary>Ids as telemetry may hold them: what could be somebody's address in them is a hash, which is the same everywhere.</summary>
public static class SafeId
{
    /// <summary>An evaluation's id; one that holds an address, as a sender of its own may make them, is hashed whole.</summary>
    public static string Evaluation(string id) => id.Contains('@', StringComparison.Ordinal) ? Hash(id) : id;

    /// <summary>A delivery's key with the recipient hashed: `programme~period/kind~participant~#hash~v1`.</summary>
    public static string Delivery(MailDelivery delivery) =>
        new DeliveryKey(delivery.Programme, delivery.Period, delivery.Kind, delivery.Participant, Hash(delivery.Recipient), delivery.Version).Text;

    private static string Hash(string text) => $"#{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 6))}";
}
