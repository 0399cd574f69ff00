namespace Ringback.AcsEmulator.Calls;

internal sealed record CreateRequest(
    List<Identifier>? Targets,
    Uri? CallbackUri,
    Identifier.PhoneNumberPart? SourceCallerIdNumber,
    string? SourceDisplayName,
    Identifier? Source,
    string? OperationContext,
    CallIntelligence? CallIntelligenceOptions,
    object? TranscriptionOptions);

internal sealed record AnswerRequest(
    string? IncomingCallContext,
    Uri? CallbackUri,
    string? OperationContext,
    CallIntelligence? CallIntelligenceOptions,
    Identifier? AnsweredBy,
    object? TranscriptionOptions);

internal sealed record CallIntelligence(Uri? CognitiveServicesEndpoint);

internal sealed record RedirectRequest(string? IncomingCallContext, Identifier? Target);

internal sealed record RejectRequest(string? IncomingCallContext, string? CallRejectReason);

internal sealed record TransferRequest(
    Identifier? TargetParticipant,
    Identifier? Transferee,
    string? OperationContext,
    Uri? OperationCallbackUri,
    Identifier.PhoneNumberPart? SourceCallerIdNumber);

internal sealed record AddParticipantRequest(
    Identifier? ParticipantToAdd,
    Identifier.PhoneNumberPart? SourceCallerIdNumber,
    string? OperationContext,
    int? InvitationTimeoutInSeconds,
    Uri? OperationCallbackUri);

internal sealed record CancelAddParticipantRequest(string? InvitationId, string? OperationContext, Uri? OperationCallbackUri);

internal sealed record RemoveParticipantRequest(Identifier? ParticipantToRemove, string? OperationContext, Uri? OperationCallbackUri);

internal sealed record TargetParticipantsRequest(List<Identifier>? TargetParticipants, string? FromCall, string? OperationContext, Uri? OperationCallbackUri);
