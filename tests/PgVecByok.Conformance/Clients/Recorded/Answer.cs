using PgVecByok.Protocol;

namespace PgVecByok.Conformance;

/// <summary>
/// What came back for one turn of a client, up to ReadyForQuery or the start of a COPY: the columns of each result, the types of
/// parameters, SQLSTATEs and the transaction's status. Rows and tags are left out: they hang on what is in the catalogs.
/// </summary>
internal sealed record Answer(List<string> Columns, List<string> Parameters, List<string> Errors, List<string> Statuses)
{
    // What users made has other numbers with each server: they count as one type.
    private const uint FirstMade = 15_100;

    public Answer()
        : this([], [], [], [])
    {
    }

    /// <summary>Of the errors, with their texts.</summary>
    public List<string> Messages { get; } = [];

    /// <summary>False: this ends the turn.</summary>
    public bool Take(in RecordedMessage message)
    {
        switch (message.Name)
        {
            case "RowDescription":
                Columns.AddRange(message.Fields.GetProperty("cols").EnumerateArray().Select(column =>
                    Column(column[0].GetString()!, column[3].GetUInt32(), column[6].GetInt16())));
                break;
            case "ParameterDescription": Parameters.AddRange(message.Oids("oids").Select(Type)); break;
            case "ErrorResponse": Errors.Add(message.Text("C")); break;
            case "ReadyForQuery": Statuses.Add(message.Text("st")); return false;
            case "CopyInResponse": return false;
        }

        return true;
    }

    /// <inheritdoc cref="Take(in RecordedMessage)"/>
    public bool Take(char tag, byte[] body)
    {
        switch (tag)
        {
            case 'T': Columns.AddRange(RowDescription.Read(body).Select(field => Column(field.Name, field.TypeOid, field.Format))); break;
            case 't': Parameters.AddRange(ParameterDescription.Read(body).Select(Type)); break;
            case 'E':
                ErrorResponse error = ErrorResponse.Read(body);
                Errors.Add(error.State);
                Messages.Add(error.Message);
                break;
            case 'Z': Statuses.Add(ReadyForQuery.Read(body).Status.ToString()); return false;
            case 'G' or '\0': return false;
        }

        return true;
    }

    private static string Column(string name, uint type, short format) => $"{name} {Type(type)} {format}";

    private static string Type(uint oid) => oid < FirstMade ? oid.ToString(System.Globalization.CultureInfo.InvariantCulture) : "made";
}
