using PgVecByok.Keys;

namespace PgVecByok.Engine;

/// <summary>What sessions keep of a tenant when its keys go: texts, trees and plans with its constants in them.</summary>
internal sealed class SessionFence(Database database) : IFenceListener
{
    public FenceEffects Fence(TenantId tenant)
    {
        database.Caches.Clear();
        RegularExpression.Forget();
        JsonPathType.Forget();
        DateFormat.Forget();
        database.Manager.Catalog.Tenants.TryGetValue(tenant, out Tenant? fenced);
        foreach (Session session in database.Sessions)
            session.ForgetIfOf(fenced?.Name);

        return default;
    }
}
