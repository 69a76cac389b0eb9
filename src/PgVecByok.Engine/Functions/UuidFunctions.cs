namespace PgVecByok.Engine;

/// <summary>New uuids: random ones, and ones that begin with the time.</summary>
internal static class UuidFunctions
{
    public static void AddTo(FunctionCatalog functions)
    {
        functions.Scalar(3432, "gen_random_uuid() uuid", Lift.Strict(_ => Guid.NewGuid()), Volatility.Volatile);
        functions.Scalar(6428, "uuidv4() uuid", Lift.Strict(_ => Guid.NewGuid()), Volatility.Volatile);
        functions.Scalar(
            6429, "uuidv7() uuid", Lift.Strict(call => Guid.CreateVersion7(call.Statement.Clock.GetUtcNow())), Volatility.Volatile);
    }
}
