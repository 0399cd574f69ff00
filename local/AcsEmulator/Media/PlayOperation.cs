using Ringback.AcsEmulator.Calls;

namespace Ringback.AcsEmulator.Media;

/// <summary>Plays something to some or all parties, once or on and on.</summary>
internal sealed class PlayOperation : MediaOperation
{
    private static readonly ResultCode NobodyThere = ResultCode.Media(400, 8523, "Action failed, none of the targets is in the call any more.");

    private readonly CallConnection connection;
    private readonly PlayRequest request;
    private readonly HashSet<string>? targets;
    private readonly PromptPlayer player;
    private Action finished = () => { };

    public PlayOperation(CallServices services, CallConnection connection, PlayRequest request)
    {
        this.connection = connection;
        this.request = request;
        targets = request.PlayTo is { Count: > 0 } playTo ? playTo.Select(target => target.Key).ToHashSet(StringComparer.Ordinal) : null;
        player = new PromptPlayer(services, connection, request.PlaySources!, IsFor, request.PlayOptions?.Loop == true)
        {
            Started = () => Raise("PlayStarted", ResultCode.Success),
            Completed = () =>
            {
                Raise("PlayCompleted", ResultCode.Success);
                finished();
            },
            Failed = (index, why) =>
            {
                connection.Raise("PlayFailed", request.OperationContext, why, request.OperationCallbackUri, ("failedPlaySourceIndex", index));
                finished();
            },
        };
    }

    public override void Start(Action finished)
    {
        this.finished = finished;
        if (targets is not null && !connection.Conversation.Parties.Exists(IsFor))
        {
            Raise("PlayFailed", NobodyThere);
            finished();
            return;
        }

        player.Start();
    }

    public override void Cancel()
    {
        player.Stop();
        Raise("PlayCanceled", Cancelled);
    }

    public override void Stop() => player.Stop();

    public override bool Occupies(Party party) => player.SoundsTo(party);

    public override void Joined(Party party) => player.Joined(party);

    private bool IsFor(Party party) => !party.IsOnHold && (targets is null || targets.Contains(party.Key));

    private void Raise(string name, ResultCode result) => connection.Raise(name, request.OperationContext, result, request.OperationCallbackUri);
}
