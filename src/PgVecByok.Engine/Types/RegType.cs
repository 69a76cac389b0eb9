using System.Buffers;

namespace PgVecByok.Engine;

/// <summary>
/// regclass, regtype, regproc and their kin: the oid of a catalog object. Its names need a catalog, which a type does not have: casts
/// from and to text are functions, and here only the number and - for none are read and written.
/// </summary>
public sealed class RegType : OidType
{
    public override uint Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings) =>
        utf8.SequenceEqual("-"u8) ? 0 : base.Parse(utf8, typmod, settings);

    public override void WriteText(uint value, IBufferWriter<byte> writer, FormatSettings settings)
    {
        if (value == 0)
            writer.Write("-"u8);
        else
            base.WriteText(value, writer, settings);
    }
}
