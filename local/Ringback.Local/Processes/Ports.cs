using System.Net;
using System.Net.Sockets;

namespace Ringback.Local.Processes;

internal static class Ports
{
    /// <exception cref="LocalException">Another program listens there.</exception>
    public static void MustBeFree(int port, string option)
    {
        if (!IsFree(port))
        {
            throw new LocalException($"port {port} is in use by another program. Stop that one, or choose another port with {option}");
        }
    }

    public static int FindFree()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
