using System.Globalization;

namespace Pipeline.Testing.Twins;

/// <summary>Things by key, each with a tag that changes with every save.</summary>
internal sealed class TaggedRows<T>(Func<T, string> keyOf, Func<T, string?> tagOf, Func<T, string, T> withTag)
    where T : class
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, T> rows = new(StringComparer.Ordinal);
    private int tag;

    public T? Find(string key)
    {
        lock (gate) return rows.GetValueOrDefault(key);
    }

    public IReadOnlyList<T> List(Func<T, bool> which)
    {
        lock (gate) return [.. rows.Values.Where(which)];
    }

    /// <summary>Saves over the one with the tag and then does more in the same transaction; null when somebody else saved in between.</summary>
    public T? Save(T row, Action? then = null)
    {
        lock (gate)
        {
            var stored = rows.GetValueOrDefault(keyOf(row));
            if ((stored is null ? null : tagOf(stored)) != tagOf(row)) return null;
            var saved = rows[keyOf(row)] = withTag(row, (++tag).ToString(CultureInfo.InvariantCulture));
            then?.Invoke();
            return saved;
        }
    }

    /// <summary>Deletes the one with the tag and then does more in the same transaction; false when somebody else saved in between, or it is gone.</summary>
    public bool Delete(T row, Action then)
    {
        lock (gate)
        {
            if (!rows.TryGetValue(keyOf(row), out var stored) || tagOf(stored) != tagOf(row)) return false;
            rows.Remove(keyOf(row));
            then();
            return true;
        }
    }
}
