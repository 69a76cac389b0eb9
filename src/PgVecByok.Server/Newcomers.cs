using System.Net.Sockets;

namespace PgVecByok.Server;

/// <summary>
/// Connections whose user is not known yet, oldest first. When there are as many as there may be, the oldest one makes room: who logs in
/// needs a moment, and whoever only holds a place must not keep others, the server operator first of all, from having one.
/// </summary>
internal sealed class Newcomers(int most)
{
    private readonly Lock _gate = new();
    private readonly LinkedList<Socket> _waiting = new();

    /// <summary>It counts until what is returned is disposed.</summary>
    public IDisposable Admit(Socket socket)
    {
        Socket? oldest = null;
        var place = new LinkedListNode<Socket>(socket);
        lock (_gate)
        {
            if (_waiting.Count >= most)
            {
                oldest = _waiting.First!.Value;
                _waiting.RemoveFirst();
            }

            _waiting.AddLast(place);
        }

        oldest?.Dispose();
        return new Place(this, place);
    }

    private sealed class Place(Newcomers newcomers, LinkedListNode<Socket> node) : IDisposable
    {
        public void Dispose()
        {
            lock (newcomers._gate)
            {
                if (node.List is not null)
                    newcomers._waiting.Remove(node);
            }
        }
    }
}
