namespace Ringback.AcsEmulator.Calls;

/// <summary>Why something ended: <c>resultInformation</c> of an event (wire.md 2.6).</summary>
/// <param name="Code">SIP-like code.</param>
/// <param name="SubCode">The service's own code.</param>
/// <param name="Message">For people.</param>
internal sealed record ResultCode(int Code, int SubCode, string Message)
{
    public static readonly ResultCode Success = new(200, 0, "Action completed successfully.");
    public static readonly ResultCode AppLeft = new(0, 0, "The call was ended by the application.");
    public static readonly ResultCode CallerLeft = new(0, 540000, "The conversation has ended: the caller hung up.");
    public static readonly ResultCode PersonLeft = new(0, 560000, "The conversation has ended: the called person hung up.");
    public static readonly ResultCode CallerCancelled = new(487, 540487, "Call canceled by the caller before it was answered.");
    public static readonly ResultCode AppCancelled = new(487, 560487, "Call canceled by the application before it was answered.");
    public static readonly ResultCode NotAnswered = new(408, 560408, "The call was not answered in time.");
    public static readonly ResultCode InvitationExpired = new(480, 560480, "The invited participant did not answer in time.");
    public static readonly ResultCode Busy = new(486, 560486, "Callee busy.");
    public static readonly ResultCode Declined = new(603, 560603, "Call declined by the callee.");
    public static readonly ResultCode TransfereeLeft = new(487, 8607, "The transferee left the call before the transfer.");
    public static readonly ResultCode LegLimit = new(603, 560603, "The number holds as many outbound calls as it may.");

    public static ResultCode Media(int code, int subCode, string message) => new(code, subCode, message);

    public object ToWire() => new { code = Code, subCode = SubCode, message = Message };
}
