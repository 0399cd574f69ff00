namespace Azure.Communication.Sms;

/// <summary>How a text is sent.</summary>
public class SmsSendOptions
{
    /// <summary>Whether an event shall tell what became of the text.</summary>
    public SmsSendOptions(bool enableDeliveryReport) => EnableDeliveryReport = enableDeliveryReport;

    /// <summary>Whether an event tells what became of the text.</summary>
    public bool EnableDeliveryReport { get; }

    /// <summary>Comes back in the delivery report.</summary>
    public string? Tag { get; set; }
}
