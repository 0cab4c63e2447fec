using Pipeline.Adapters.Blobs;
using Pipeline.Adapters.Queues;
using Pipeline.Adapters.Tables;

namespace Pipeline.Adapters.Erasures;

/// <summary>
/// Every place where something is kept, in the order in which it is erased: rows before the files that they name, so that what is left in a container is named by
/// no row. A test holds the list against the names of all tables, containers and queues.
/// </summary>
public static class PersonalPlaces
{
    public const string Table = "table", Container = "container", Queue = "queue";

    private const string Replaced = "texts replaced";

    public static IReadOnlyList<PersonalPlace> All { get; } =
    [
        new(Table, TableNames.Evaluations, "shoppers under a pseudonym, texts and what was sent replaced, tallies that name the shopper counted again"),
        new(Table, TableNames.Quarantine, "payloads replaced, each then under the hash of what it holds"),
        new(Table, TableNames.Subscribers, "row deleted, with the rows of its tokens"),
        new(Table, TableNames.Deliveries, "recipient under a pseudonym; what had not left is cancelled"),
        new(Table, TableNames.Mailings, Replaced),
        new(Table, TableNames.Contacts, "row deleted"),
        new(Table, TableNames.ContactTokens, "row deleted, so that the link in a mail opens nothing any more"),
        new(Table, TableNames.Results, Replaced),
        new(Table, TableNames.Drafts, Replaced),
        new(Table, TableNames.Quotes, Replaced),
        new(Table, TableNames.Periods, Replaced),
        new(Table, TableNames.Reports, Replaced),
        new(Table, TableNames.ReportTokens, Replaced),
        new(Table, TableNames.Appeals, Replaced),
        new(Table, TableNames.ShopperLinks, "shopper under the pseudonym"),
        new(Table, TableNames.Alerts, Replaced),
        new(Table, TableNames.Flags, Replaced),
        new(Table, TableNames.Audit, Replaced),
        new(Table, TableNames.Erasures, "fingerprints only; the reason is refused when it holds what is erased"),
        new(Table, TableNames.Ticks, "nothing: names of timers and instants"),
        new(Container, BlobNames.Definitions, "contacts taken out, texts replaced"),
        new(Container, BlobNames.Raw, "deleted; rows name the replaced payload by then"),
        new(Container, BlobNames.Results, "texts replaced, the hash of the content made anew"),
        new(Container, BlobNames.Drafts, Replaced),
        new(Container, BlobNames.Reports, Replaced),
        new(Container, BlobNames.Outbox, "the person's own mails deleted, texts of others replaced"),
        new(Container, BlobNames.Templates, Replaced),
        .. QueueNames.All.Select(queue => new PersonalPlace(Queue, queue, "nothing: messages hold ids only")),
    ];
}
