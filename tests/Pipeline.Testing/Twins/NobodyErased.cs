using Pipeline.Core.Erasures;

namespace Pipeline.Testing.Twins;

/// <summary>An installation in which nobody was erased.</summary>
public static class NobodyErased
{
    public static ErasedPeople Here => new(new InMemoryErasureRegister(), new Fingerprints(new PlainTokenMint()));
}
