using System.Buffers.Binary;
using System.Collections.Immutable;

namespace PgVecByok.Keys;

internal enum TenantState : byte { Active = 1, Locked = 2, Shredded = 3 }

/// <summary>A root key that existed. The commitment is pinned here: an envelope around any other key is refused.</summary>
internal sealed record Generation(uint Number, DateTimeOffset Created, bool IsRetired, byte[] Commitment);

/// <summary>
/// What the keyring knows of a tenant without its key. Sealed under the cluster key, so the operator reads it while the
/// tenant is locked, and a shredded tenant's stays for ever as the tombstone.
/// </summary>
internal sealed record TenantRecord
{
    private const int GenerationBytes = 4 + 8 + 1 + 32;
    private static readonly byte[] Purpose = "tenant/v1"u8.ToArray();

    public required TenantId Id { get; init; }
    public required string Name { get; init; }
    public TenantState State { get; init; } = TenantState.Active;
    public required ImmutableArray<Generation> Generations { get; init; }
    public TenantKeyOptions Options { get; init; } = TenantKeyOptions.Default;
    public string StateReason { get; init; } = "";
    public string StateActor { get; init; } = "";
    public required DateTimeOffset StateSince { get; init; }
    public Guid Certificate { get; init; }

    public Generation Newest => Generations[^1];

    public TenantRecord In(TenantState state, string reason, string actor, DateTimeOffset since) =>
        this with { State = state, StateReason = reason, StateActor = actor, StateSince = since };

    public byte[] Seal(ClusterKey cluster)
    {
        byte[] generations = new byte[Generations.Length * GenerationBytes];
        for (int i = 0; i < Generations.Length; i++)
        {
            Span<byte> entry = generations.AsSpan(i * GenerationBytes, GenerationBytes);
            BinaryPrimitives.WriteUInt32BigEndian(entry, Generations[i].Number);
            BinaryPrimitives.WriteInt64BigEndian(entry[4..], Generations[i].Created.ToUnixTimeMilliseconds());
            entry[12] = Generations[i].IsRetired ? (byte)1 : (byte)0;
            Generations[i].Commitment.CopyTo(entry[13..]);
        }

        byte[] fields = new FieldWriter()
            .Add(1, Id.Value).Add(2, Name).Add(3, [(byte)State]).Add(4, generations).Add(5, Options.Encode())
            .Add(6, StateReason).Add(7, StateActor).Add(8, StateSince).Add(9, Certificate).ToArray();
        return cluster.Seal(Purpose, RecordName.Tenant(Id), fields);
    }

    public KeyRecordChange Change(ClusterKey cluster) => new(RecordName.Tenant(Id), Seal(cluster));

    public static TenantRecord Open(ClusterKey cluster, TenantId id, byte[] record)
    {
        var fields = new FieldReader(cluster.Open(Purpose, RecordName.Tenant(id), record));
        var tenant = new TenantRecord
        {
            Id = new TenantId(fields.Guid(1)),
            Name = fields.Text(2),
            State = (TenantState)fields.Bytes(3, 1).Span[0],
            Generations = ReadGenerations(fields.Bytes(4).Span),
            Options = TenantKeyOptions.Decode(fields.Bytes(5)),
            StateReason = fields.Text(6),
            StateActor = fields.Text(7),
            StateSince = fields.Time(8),
            Certificate = fields.Guid(9),
        };
        fields.End();
        return tenant;
    }

    private static ImmutableArray<Generation> ReadGenerations(ReadOnlySpan<byte> bytes)
    {
        var generations = ImmutableArray.CreateBuilder<Generation>();
        for (; bytes.Length >= GenerationBytes; bytes = bytes[GenerationBytes..])
        {
            var created = DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(bytes[4..]));
            generations.Add(new Generation(
                BinaryPrimitives.ReadUInt32BigEndian(bytes), created, bytes[12] == 1, bytes[13..GenerationBytes].ToArray()));
        }

        return generations.ToImmutable();
    }
}
