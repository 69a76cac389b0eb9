namespace PgVecByok.Engine;

/// <summary>System information and administration functions: what clients ask a server about itself.</summary>
internal static class SystemFunctions
{
    public static void AddTo(FunctionCatalog functions)
    {
        var list = new FunctionList(functions);
        SessionInformation.AddTo(list);
        DefinitionFunctions.AddTo(list);
        NameFunctions.AddTo(list);
        PrivilegeFunctions.AddTo(list);
        StorageFunctions.AddTo(list);
        AdvisoryLockFunctions.AddTo(list);
        CatalogSets.AddTo(list);
        MonitoringFunctions.AddTo(list);
        AclFunctions.AddTo(list);
    }
}
