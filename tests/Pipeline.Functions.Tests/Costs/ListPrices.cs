namespace Pipeline.Functions.Tests.Costs;

/// <summary>
/// Public list prices in US dollars, region East US, zone-redundant storage, pay as you go, as they were published in the middle of 2025. They change: read them again before
/// anybody relies on the sums, and rewrite the tables of infra/README.md.
/// </summary>
internal static class ListPrices
{
    public static Price TableOperation { get; } = new("table operation", "10 000", 10_000, 0.00036m);

    public static Price TableCapacity { get; } = new("tables, kept", "GB and month", 1, 0.0563m);

    public static Price BlobWrite { get; } = new("blob written, or blobs listed (hot)", "10 000", 10_000, 0.0625m);

    public static Price BlobRead { get; } = new("blob read (hot)", "10 000", 10_000, 0.005m);

    public static Price BlobCapacity { get; } = new("blobs, kept (hot)", "GB and month", 1, 0.026m);

    public static Price QueueOperation { get; } = new("queue operation", "10 000", 10_000, 0.004m);

    public static Price Execution { get; } = new("Functions, Flex Consumption: execution, 250 000 a month free", "1 000 000", 1_000_000, 0.40m);

    public static Price GigabyteSecond { get; } = new("Functions, Flex Consumption: GB-s on demand, 100 000 a month free", "GB-s", 1, 0.000026m);

    public static Price AlwaysReady { get; } = new("Functions, Flex Consumption: GB-s of an instance that is always ready", "GB-s", 1, 0.000004m);

    public static Price Logs { get; } = new("Application Insights (Log Analytics): GB taken in, 5 a month free", "GB", 1, 2.30m);

    public static Price Secrets { get; } = new("Key Vault operation", "10 000", 10_000, 0.03m);

    public static Price Mails { get; } = new("SendGrid Essentials, up to 50 000 mails a month", "month", 1, 19.95m);

    public const long FreeExecutions = 250_000, FreeGigabyteSeconds = 100_000, FreeLogGigabytes = 5;

    public static IReadOnlyList<Price> All { get; } =
        [TableOperation, TableCapacity, BlobWrite, BlobRead, BlobCapacity, QueueOperation, Execution, GigabyteSecond, AlwaysReady, Logs, Secrets, Mails];
}
