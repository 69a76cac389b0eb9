namespace PgVecByok.Engine;

public enum ExplainFormat
{
    Text,
    Json,
    Xml,
    Yaml,
}
