namespace PgVecByok.Keys;

/// <summary>The providers of this server, by scheme. Whatever they throw comes out as one of the known faults.</summary>
internal sealed class ProviderSet(IReadOnlyList<IKeyProvider> providers)
{
    public KeyDescription Describe(KeyUri uri) => Call(uri, provider => provider.Describe(uri));

    public void Probe(KeyUri uri) => Call(uri, provider =>
    {
        provider.Probe(uri);
        return true;
    });

    public bool CreateIfMissing(KeyUri uri) => Call(uri, provider => provider.CreateIfMissing(uri));

    public WrappedKey Wrap(KeyUri uri, KeySlot key, byte[] context) => Call(uri, provider =>
    {
        using KeySlot.Loan bytes = key.Borrow();
        return provider.Wrap(uri, bytes.Bytes, context);
    });

    public void Unwrap(KeyUri uri, WrappedKey wrapped, byte[] context, KeySlot destination) => Call(uri, provider =>
    {
        using KeySlot.Loan bytes = destination.Borrow();
        provider.Unwrap(uri, wrapped, context, bytes.Bytes);
        return true;
    });

    private T Call<T>(KeyUri uri, Func<IKeyProvider, T> call)
    {
        IKeyProvider provider = providers.FirstOrDefault(provider => provider.Scheme == uri.Scheme)
            ?? throw new KeyException(KeyFault.Unsupported, $"this server has no key provider for \"{uri.Scheme}:\"");
        try
        {
            return call(provider);
        }
        catch (Exception foreign) when (foreign is not KeyException)
        {
            // Its text may hold anything, so it stays the cause and is not repeated.
            throw new KeyException(KeyFault.Unknown, $"key \"{uri}\": the provider failed in an unknown way", foreign);
        }
    }
}
