namespace Ringback.Core.Areas;

/// <summary>A place on the globe, in degrees; north and east are positive.</summary>
public readonly record struct Coordinates(double Latitude, double Longitude)
{
    private const double EarthRadius = 6371;

    /// <summary>The distance as the crow flies, in kilometres (haversine formula).</summary>
    public double KilometresTo(Coordinates other)
    {
        var latitude = Math.Sin(Radians(other.Latitude - Latitude) / 2);
        var longitude = Math.Sin(Radians(other.Longitude - Longitude) / 2);
        var chord = latitude * latitude + Math.Cos(Radians(Latitude)) * Math.Cos(Radians(other.Latitude)) * longitude * longitude;
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(chord)));
    }

    /// <summary>The middle of some places; null: of none.</summary>
    public static Coordinates? MiddleOf(IEnumerable<Coordinates> places)
    {
        var (count, latitude, longitude) = (0, 0.0, 0.0);
        foreach (var place in places)
        {
            (count, latitude, longitude) = (count + 1, latitude + place.Latitude, longitude + place.Longitude);
        }

        return count == 0 ? null : new Coordinates(latitude / count, longitude / count);
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
