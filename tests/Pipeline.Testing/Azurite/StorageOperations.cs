namespace Pipeline.Testing.Azurite;

/// <summary>How many requests storage was sent, by the classes that are priced apart. Listing blobs costs as much as writing one; deleting one costs nothing.</summary>
public readonly record struct StorageOperations(int TableWrites, int TableReads, int BlobWrites, int BlobReads, int BlobLists, int Queue)
{
    public static StorageOperations operator +(StorageOperations left, StorageOperations right) => left.With(right, (one, other) => one + other);

    public static StorageOperations operator -(StorageOperations left, StorageOperations right) => left.With(right, (one, other) => one - other);

    public static StorageOperations operator *(StorageOperations operations, int times) => operations.With(operations, (one, _) => one * times);

    /// <summary>Throws when it does not divide evenly.</summary>
    public static StorageOperations operator /(StorageOperations operations, int by) => operations.With(
        operations, (one, _) => one % by == 0 ? one / by : throw new InvalidOperationException($"{operations} is no multiple of {by}."));

    private StorageOperations With(StorageOperations other, Func<int, int, int> each) => new(
        each(TableWrites, other.TableWrites), each(TableReads, other.TableReads), each(BlobWrites, other.BlobWrites), each(BlobReads, other.BlobReads),
        each(BlobLists, other.BlobLists), each(Queue, other.Queue));
}
