namespace Pipeline.SelfHost.Commands.Import;

/// <summary>What became of an import so far.</summary>
internal sealed class ImportTally
{
    private readonly List<ImportFault> faults = [];

    public int Sent { get; private set; }

    public int Stored { get; private set; }

    public int Duplicates { get; private set; }

    public int Revised { get; private set; }

    public int Faulty { get; private set; }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<ImportFault> Faults => faults;

    public void Add(ImportPart part, BatchReply reply)
    {
        Sent += reply.Received;
        Stored += reply.Stored;
        Duplicates += reply.Duplicates;
        Revised += reply.Revised;
        Faulty += reply.Faulty;
        faults.AddRange(reply.Items.SelectMany(item => (item.Faults ?? [])
            .Select(fault => new ImportFault(part.LineInFile(item.Line), item.Id, fault.Pointer, fault.Detail))));
    }

    public void Refuse(ImportFault fault)
    {
        Sent++;
        Faulty++;
        faults.Add(fault);
    }

    public override string ToString() =>
        $"{Sent} read: {Stored} stored, {Duplicates} already there, {Revised} revised, {Faulty} faulty";
}
