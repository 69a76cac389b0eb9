using PgVecByok.Keys;

namespace PgVecByok.Engine;

/// <summary>Rotations that this run of the server knows of, oldest first; the oldest are forgotten past a thousand.</summary>
internal sealed class RotationJobs
{
    private const int JobsMax = 1000;
    private readonly Lock _gate = new();
    private readonly List<RotationJob> _jobs = [];

    public IReadOnlyList<RotationJob> All
    {
        get
        {
            lock (_gate)
                return [.. _jobs];
        }
    }

    public RotationJob? Find(Guid id)
    {
        lock (_gate)
            return _jobs.Find(job => job.Id == id);
    }

    public void Record(RotationJob job)
    {
        lock (_gate)
        {
            if (_jobs.FindIndex(known => known.Id == job.Id) is var at and >= 0)
                _jobs[at] = job;
            else
                _jobs.Add(job);
            if (_jobs.Count > JobsMax)
                _jobs.RemoveAt(0);
        }
    }

    /// <summary>The tenant's re-encryption that is under way, if there is one, has come to this.</summary>
    public void Change(TenantId tenant, Func<RotationJob, RotationJob> change)
    {
        lock (_gate)
        {
            int at = _jobs.FindLastIndex(job => job.Tenant == tenant && job is
            {
                Mode: RotationMode.Reencrypt, State: RotationJob.Running or RotationJob.Waiting,
            });
            if (at >= 0)
                _jobs[at] = change(_jobs[at]);
        }
    }
}
