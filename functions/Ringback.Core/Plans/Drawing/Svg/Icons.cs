namespace Ringback.Core.Plans.Drawing.Svg;

/// <summary>A small sign for each kind of node: the path of an SVG, 16 by 16 pixels, drawn as lines.</summary>
internal static class Icons
{
    private const string Handset = "M3 2.5h3l1.2 3-1.7 1.3a8 8 0 0 0 3.7 3.7l1.3-1.7 3 1.2v3c0 .6-.5 1-1 1C7 14 2 9 2 3.5c0-.5.4-1 1-1z";

    public static string Of(NodeKind kind) => kind switch
    {
        NodeKind.Entry => Handset + "M14 2l-4 4M10 3v3h3",
        NodeKind.Say => "M2.5 3h11v7.5h-6l-3 3v-3h-2zM5 5.7h6M5 8h4",
        NodeKind.Hours => "M8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12M8 4.8V8l2.4 1.6",
        NodeKind.Menu => "M3.5 3h1v1h-1zM7.5 3h1v1h-1zM11.5 3h1v1h-1zM3.5 7h1v1h-1zM7.5 7h1v1h-1zM11.5 7h1v1h-1zM3.5 11h1v1h-1zM7.5 11h1v1h-1zM11.5 11h1v1h-1z",
        NodeKind.Ring => "M8 2a4 4 0 0 0-4 4c0 4-1.5 5-1.5 5h11S12 10 12 6a4 4 0 0 0-4-4M6.7 13.3a1.5 1.5 0 0 0 2.6 0",
        NodeKind.Queue => "M4 3.2a1.3 1.3 0 1 1 0 2.6a1.3 1.3 0 1 1 0-2.6M12 3.2a1.3 1.3 0 1 1 0 2.6a1.3 1.3 0 1 1 0-2.6M8 3.2a1.3 1.3 0 1 1 0 2.6a1.3 1.3 0 1 1 0-2.6M2 12.5c0-5 4-5 4 0c0-5 4-5 4 0c0-5 4-5 4 0z",
        NodeKind.Caller => "M8 2.2a2.8 2.8 0 1 1 0 5.6a2.8 2.8 0 1 1 0-5.6M2.8 14c0-6 10.4-6 10.4 0",
        NodeKind.Area => "M8 14.2C4.5 10.5 3.5 8.5 3.5 6.5a4.5 4.5 0 0 1 9 0c0 2-1 4-4.5 7.7zM8 5a1.5 1.5 0 1 1 0 3a1.5 1.5 0 1 1 0-3",
        NodeKind.Language => "M8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12M2.3 6.2h11.4M2.3 9.8h11.4M8 2c-3.3 3.6-3.3 8.4 0 12M8 2c3.3 3.6 3.3 8.4 0 12",
        NodeKind.Switch => "M5.5 4h5a4 4 0 0 1 0 8h-5a4 4 0 0 1 0-8M10.5 6.2a1.8 1.8 0 1 1 0 3.6a1.8 1.8 0 1 1 0-3.6",
        NodeKind.Share => "M8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12M8 2v6l4.5 4",
        NodeKind.Intake => "M3.5 3h9v11h-9zM6 2h4v2H6zM5.8 7h4.4M5.8 9.3h4.4M5.8 11.6h2.5",
        NodeKind.Voicemail => "M4.5 5.5a2.5 2.5 0 1 1 0 5a2.5 2.5 0 1 1 0-5M11.5 5.5a2.5 2.5 0 1 1 0 5a2.5 2.5 0 1 1 0-5M4.5 10.5h7",
        NodeKind.Forward => "M2.5 13V9c0-2 1-3 3-3h7M9.5 3l3.2 3-3.2 3",
        NodeKind.Text => "M2 3.5h12v9H2zM2 4.5l6 4.5 6-4.5",
        NodeKind.Callback => "M13.5 13V9c0-2-1-3-3-3h-7M6.5 3L3.3 6l3.2 3",
        NodeKind.HangUp => "M2 10.5c0-5 12-5 12 0l-.5 1-3-.8V8.8c-1.6-.5-3.4-.5-5 0v1.9l-3 .8z",
        _ => "M8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12M6.2 6.3c0-2.5 3.7-2.3 3.7 0c0 1.6-1.9 1.5-1.9 3.2M8 11.7v.1",
    };
}
